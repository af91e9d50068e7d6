#!/bin/sh
# Draws a silent slide video and its poster from a text file, so that the sample video can be made again by anyone.
#
#   src/tools/make-video.sh SLIDES.txt OUT.mp4 POSTER.png
#
# SLIDES.txt: slides parted by a line "---". First line of a slide: seconds, then the title. Other lines: the text.
# Needs: ffmpeg with libx264 and drawtext, and a CJK font that fontconfig knows (Debian: ffmpeg fonts-noto-cjk).
# FONT names another font. No sound: synthetic Chinese speech was not good enough to teach with, so the words are in the picture.
set -eu

if [ $# -ne 3 ]; then
  echo "usage: $0 SLIDES.txt OUT.mp4 POSTER.png" >&2
  exit 2
fi
slides=$1 out=$2 poster=$3
font=${FONT:-Noto Sans CJK SC}
width=640 height=360 rate=10 # ten frames a second are plenty for slides that stand still
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

awk -v dir="$work" '
  BEGIN { n = 1; first = 1 }
  { sub(/\r$/, "") }
  /^---$/ { n++; first = 1; next }
  first && NF == 0 { next }
  first {
    seconds = $1; sub(/^[0-9.]+[ \t]+/, "")
    printf "%s", $0 > (dir "/" n ".title"); print seconds > (dir "/" n ".seconds"); first = 0; row = 0; next
  }
  { row++; printf "%s", $0 > (dir "/" n "." row ".line") }
  END { print n > (dir "/count") }' "$slides"

count=$(cat "$work/count")
n=1
while [ "$n" -le "$count" ]; do
  draw="drawbox=x=0:y=0:w=16:h=ih:color=0x9a2a2a:t=fill"
  draw="$draw,drawtext=font='$font':textfile=$work/$n.title:fontsize=34:fontcolor=0x9a2a2a:x=48:y=44"
  row=1
  while [ -e "$work/$n.$row.line" ]; do
    # Rows are 52 pixels apart, so that five of them stay above the page number.
    draw="$draw,drawtext=font='$font':textfile=$work/$n.$row.line:fontsize=28:fontcolor=0x20262b:x=48:y=$((64 + row * 52))"
    row=$((row + 1))
  done
  draw="$draw,drawtext=font='$font':text='$n / $count':fontsize=16:fontcolor=0x35566b:x=w-tw-24:y=h-34"
  ffmpeg -v error -y -f lavfi -i "color=c=0xfbf9f4:s=${width}x${height}" -vf "$draw" -frames:v 1 "$work/$n.png"
  # The concat demuxer reads one still and its length in seconds a slide.
  printf "file '%s'\nduration %s\n" "$work/$n.png" "$(cat "$work/$n.seconds")" >>"$work/list"
  n=$((n + 1))
done
printf "file '%s'\n" "$work/$count.png" >>"$work/list" # concat forgets the last length unless its picture is named again

# bitexact keeps encoder versions and dates out of the file: the same slides and the same ffmpeg give the same bytes.
ffmpeg -v error -y -f concat -safe 0 -i "$work/list" -vf "fps=$rate,format=yuv420p" -an \
  -c:v libx264 -profile:v baseline -level 3.0 -preset slow -crf 24 -tune stillimage -threads 1 \
  -fflags +bitexact -flags:v +bitexact -map_metadata -1 -movflags +faststart "$out"
# 16 colours without dithering: the poster is flat colour and text, and a third of the size.
ffmpeg -v error -y -i "$work/1.png" -filter_complex "split[a][b];[a]palettegen=max_colors=16[p];[b][p]paletteuse=dither=none" \
  -frames:v 1 -fflags +bitexact "$poster"
