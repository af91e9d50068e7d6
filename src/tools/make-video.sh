#!/bin/sh
# Makes a narrated slide video, its captions and its poster from drawings and a text file, so that the sample video can be made again by anyone.
#
#   src/tools/make-video.sh FOLDER OUT        writes OUT.mp4, OUT.vtt and OUT.png
#   VOICE=recordings src/tools/make-video.sh …  takes recordings/01.wav, 02.wav … (one a sentence) instead of the machine's voice
#
# FOLDER: the slides as SVG (960 × 540) and words.txt, whose first line tells its form.
# Needs (Debian): chromium, ffmpeg, espeak-ng, a CJK font (fonts-noto-cjk).
# The machine reads pinyin and not characters: espeak-ng 1.51 spells characters in English, and would guess tones and polyphones wrong.
set -eu

if [ $# -ne 2 ]; then
  echo "usage: $0 FOLDER OUT" >&2
  exit 2
fi
folder=$(cd "$1" && pwd) out=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
hertz=22050
pause_ms=450 # after a sentence
turn_ms=600  # before and after a slide's words

# Appends silence or a WAV file to the sound, both as raw 16-bit mono samples.
silence() {
  head -c $(($1 * hertz / 1000 * 2)) /dev/zero >>"$work/sound.raw"
}
say() {
  if [ -n "${VOICE:-}" ]; then
    spoken=$VOICE/$(printf %02d "$1").wav
  else
    spoken=$work/spoken.wav
    espeak-ng -v cmn-latn-pinyin+f2 -s 170 -p 42 -w "$spoken" "$2"
  fi
  ffmpeg -nostdin -v error -y -i "$spoken" -f s16le -ac 1 -ar $hertz "$work/one.raw"
  cat "$work/one.raw" >>"$work/sound.raw"
}
now_ms() {
  echo $(($(wc -c <"$work/sound.raw") / 2 * 1000 / hertz))
}
clock() {
  printf '%02d:%02d.%03d' $(($1 / 60000)) $(($1 / 1000 % 60)) $(($1 % 1000))
}
# The slide that was open ends now; the concat demuxer wants each picture with its length in seconds.
close_slide() {
  [ -z "$slide" ] && return
  silence $turn_ms
  length=$(($(now_ms) - began))
  printf "file '%s'\nduration %d.%03d\n" "$work/$slide.png" $((length / 1000)) $((length % 1000)) >>"$work/list"
}

: >"$work/sound.raw"
printf 'WEBVTT\n' >"$out.vtt"
slide='' first='' sentence=0
while IFS= read -r line; do
  case $line in
    '#'* | '') ;;
    *.svg)
      close_slide
      slide=$line began=$(now_ms)
      first=${first:-$slide}
      chromium --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --user-data-dir="$work/profile" \
        --window-size=960,540 --screenshot="$work/$slide.png" "file://$folder/$slide" </dev/null >/dev/null 2>&1
      silence $turn_ms
      ;;
    *)
      sentence=$((sentence + 1)) from=$(now_ms)
      say $sentence "${line#* | }"
      silence $pause_ms
      # The caption stays through the pause, so that slow readers have its time too.
      printf '\n%s --> %s\n%s\n' "$(clock "$from")" "$(clock $(($(now_ms) - 100)))" "${line% | *}" >>"$out.vtt"
      ;;
  esac
done <"$folder/words.txt"
close_slide
printf "file '%s'\n" "$work/$slide.png" >>"$work/list" # concat forgets the last length unless its picture is named again

# bitexact keeps encoder versions and dates out of the file: the same slides and the same programs give the same bytes.
ffmpeg -v error -y -f concat -safe 0 -i "$work/list" -f s16le -ac 1 -ar $hertz -i "$work/sound.raw" -vf "fps=10,format=yuv420p" \
  -c:v libx264 -profile:v main -level 3.1 -preset slow -crf 26 -tune stillimage -threads 1 -g 100 \
  -af "highpass=f=90,lowpass=f=7000,loudnorm=I=-20" -c:a aac -b:a 48k -ar 44100 \
  -t "$(printf '%d.%03d' $(($(now_ms) / 1000)) $(($(now_ms) % 1000)))" \
  -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 -movflags +faststart "$out.mp4"
# 16 colours without dithering: the poster is flat colour and text, and a third of the size.
ffmpeg -v error -y -i "$work/$first.png" -filter_complex "split[a][b];[a]palettegen=max_colors=16[p];[b][p]paletteuse=dither=none" \
  -frames:v 1 -fflags +bitexact "$out.png"
