package org.touyan.pinyin;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.function.IntFunction;

/** Every reading of a character as syllables of {@code [a-z]+} without tones, {@code v} for ü, the usual one first. */
public final class Readings implements IntFunction<List<String>> {
  @Override
  public List<String> apply(int codePoint) {
    if (codePoint < 0x3400 || codePoint > 0x9fff) return List.of();
    return PinyinHelper.toPinyinList((char) codePoint, PinyinStyleEnum.NORMAL).stream()
        .map(reading -> reading.replace('ü', 'v'))
        .filter(reading -> reading.matches("[a-z]{1,6}"))
        .distinct()
        .toList();
  }
}
