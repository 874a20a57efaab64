package com.viewra.streaming.pictures;

import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decodes the subtitles of DVDs as Matroska carries them: the header is the text of an `.idx` file, with the
/// canvas and the sixteen colours of the disc; each sample is a subpicture unit.
final class VobSub {
    private static final Pattern SIZE = Pattern.compile("(?m)^size:\\s*(\\d{1,4})x(\\d{1,4})");
    private static final Pattern PALETTE = Pattern.compile("(?m)^palette:\\s*((?:[0-9a-fA-F]{6}[,\\s]*){16})");

    private VobSub() {}

    static PictureScreen decode(SubtitleSamples samples) {
        String idx = new String(samples.header(), StandardCharsets.US_ASCII);
        Matcher size = SIZE.matcher(idx);
        boolean told = size.find();
        int[] palette = palette(idx);
        List<SubtitlePicture> pictures = new ArrayList<>();
        List<SubtitleSample> list = samples.samples();
        for (int n = 0; n < list.size(); n++) {
            long next = n + 1 < list.size() ? list.get(n + 1).startMicros() : Long.MAX_VALUE;
            picture(list.get(n), palette, next).ifPresent(pictures::add);
        }
        return new PictureScreen(
                told ? Integer.parseInt(size.group(1)) : 720, told ? Integer.parseInt(size.group(2)) : 576, pictures);
    }

    private static int[] palette(String idx) {
        Matcher palette = PALETTE.matcher(idx);
        if (!palette.find())
            return new int[] {0, 0xffffff, 0, 0x7f7f7f, 0, 0xffffff, 0, 0x7f7f7f, 0, 0xffffff, 0, 0x7f7f7f, 0, 0, 0, 0};
        return Stream.of(palette.group(1).trim().split("[,\\s]+"))
                .mapToInt(colour -> Integer.parseInt(colour, 16))
                .toArray();
    }

    private static Optional<SubtitlePicture> picture(SubtitleSample sample, int[] palette, long nextMicros) {
        try {
            Subpicture unit = Subpicture.parse(ByteBuffer.wrap(sample.data()));
            Bitmap bitmap = unit.bitmap(palette);
            if (bitmap.isInvisible()) return Optional.empty();
            long start = sample.startMicros() + unit.startMicros();
            long end = unit.endMicros() > unit.startMicros()
                    ? sample.startMicros() + unit.endMicros()
                    : Math.max(sample.endMicros(), start + PictureScreen.UNTOLD_MICROS);
            return Optional.of(SubtitlePicture.of(start, Math.min(end, nextMicros), unit.x(), unit.y(), bitmap));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }
}
