package org.touyan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touyan.diag.Position;
import org.touyan.model.Person;
import org.touyan.testing.Cases;

class PrivateScanTest {
  private static final String REAL_ID = "11010519491231002X";

  private static PrivateScan scan(List<String> published, String... names) {
    List<Person> people = new ArrayList<>();
    for (String name : names) people.add(new Person(name, Position.file("data/roster.csv")));
    return new PrivateScan(people, published);
  }

  private static List<String> in(PrivateScan scan, String text) {
    List<String> found = new ArrayList<>();
    scan.scan(text, (find, at) -> found.add(find.what()));
    if (!found.isEmpty())
      assertThat(scan.isDoubtful(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isTrue();
    return found;
  }

  private static List<String> names(String text, String... names) {
    return in(scan(List.of(), names), text);
  }

  @Test
  void a_name_of_three_characters_counts_wherever_it_stands() {
    for (String text : List.of(
        "请周玉兰老师讲",
        "周玉兰",
        "<b>周</b>玉兰",
        "周<!-- -->玉兰",
        "周 玉　兰",
        "周\u2060玉\u202e兰",
        "周玉蘭",
        "**周玉**兰",
        "村里周玉兰家")) {
      assertThat(names(text, "周玉兰")).as(text).containsExactly("周玉兰");
    }
    for (String text : List.of("周玉", "玉兰花", "周\n玉兰", "周边玉兰", "<td>周玉</td><td>兰花</td>", "周<br>玉兰")) {
      assertThat(names(text, "周玉兰")).as(text).isEmpty();
    }
  }

  @Test
  void a_name_of_two_counts_where_it_is_parted_from_the_words_around_it() {
    for (String text :
        List.of("高兴", "主讲：高兴，", "请高兴老师讲", "由高兴主讲", "（高 兴）", "<td>高兴</td>", "执委高兴和王芳")) {
      assertThat(names(text, "高兴")).as(text).containsExactly("高兴");
    }
    assertThat(names("請高興說", "高兴")).hasSize(1);
    for (String text : List.of("很高兴", "高兴的事", "大家高兴极了", "提高兴趣")) {
      assertThat(names(text, "高兴")).as(text).isEmpty();
    }
  }

  @Test
  void names_of_other_letters_are_words_of_their_own() {
    assertThat(names("see Li Na here", "Li Na")).containsExactly("Li Na");
    assertThat(names("see Anna here, Annabel", "Anna")).containsExactly("Anna");
    assertThat(names("with grace and care", "Grace")).isEmpty();
    assertThat(names("Ann", "Ann")).as("too short to be told from a word").isEmpty();
    assertThat(names("阿依古丽•买买提来了", "阿依古丽·买买提")).hasSize(1);
    assertThat(names("𠮷田玉来了", "𠮷田玉")).hasSize(1);
  }

  @Test
  void what_its_owner_published_is_not_found() {
    PrivateScan scan = scan(List.of("周 玉兰", "139 0000 0000"), "周玉兰", "林月娥");
    assertThat(in(scan, "周玉兰、林月娥 13900000000 13800000000")).containsExactly("林月娥", "13800000000");
  }

  @Test
  void identity_numbers_need_their_check_digit_and_a_day() {
    for (String text : List.of(
        REAL_ID,
        "（" + REAL_ID.replace('X', 'x') + "）",
        "110105 19491231 002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "1101 0519 4912 3100 2X",
        "110105-1949-1231-002x",
        "13 " + REAL_ID + " 3F",
        "证号" + REAL_ID + "。")) {
      assertThat(names(text)).as(text).containsExactly(REAL_ID);
    }
    for (String text : List.of(
        "110105194912310021", // check digit
        "110105194913310028", // month 13
        "a" + REAL_ID,
        REAL_ID + "a",
        "1" + REAL_ID,
        "11 01 05 19 49 12 31 00 2X",
        "110105-1949-12-31-002X",
        "110105-19491231 002")) {
      assertThat(names(text)).as(text).isEmpty();
    }
    PrivateScan open = scan(List.of(REAL_ID));
    assertThat(in(open, REAL_ID)).as("there is no way to publish it").hasSize(1);
  }

  @Test
  void mobile_numbers_may_be_parted_as_people_part_them() {
    for (String text : List.of(
        "13800000000",
        "138-0000-0000",
        "138 0000 0000",
        "+8613800000000",
        "+86 13800000000",
        "2026-11-21 13800000000")) {
      assertThat(names(text)).as(text).containsExactly("13800000000");
    }
    for (String text : List.of(
        "12800000000",
        "138000000001",
        "0.13800000000",
        "a13800000000",
        "15 30 45 60 75 9",
        "0536-12345678",
        "12338")) {
      assertThat(names(text)).as(text).isEmpty();
    }
  }

  @Test
  void random_identity_numbers_are_told_by_their_last_character_alone() {
    Cases.each(300, random -> {
      StringBuilder digits = new StringBuilder("3701");
      digits.append(10 + random.nextInt(80));
      digits.append(1950 + random.nextInt(60));
      digits.append(random.nextInt(2) == 0 ? "0" : "1").append(random.nextInt(2) + 1);
      digits.append(10 + random.nextInt(18));
      digits.append(100 + random.nextInt(900));
      int found = 0;
      for (char last : "0123456789X".toCharArray())
        found += names(digits.toString() + last).size();
      assertThat(found).as(digits.toString()).isEqualTo(1);
    });
  }

  @Test
  void the_sieve_lets_nothing_through_that_the_scan_finds() {
    String letters = "周玉兰蘭高兴興王<b>* 　，的主席138-0X年\n名𠮷é\u2060";
    Cases.each(3_000, random -> {
      PrivateScan scan = scan(List.of(), word(random, letters, 3), word(random, "周玉兰高兴王", 2));
      String text = word(random, letters, 30) + (random.nextInt(3) == 0 ? "13800000000" : "周玉兰");
      in(scan, text); // holds the sieve to what was found
    });
  }

  private static String word(Random random, String letters, int length) {
    StringBuilder word = new StringBuilder();
    int[] all = letters.codePoints().toArray();
    for (int i = 0; i < length; i++) word.appendCodePoint(all[random.nextInt(all.length)]);
    return word.toString();
  }
}
