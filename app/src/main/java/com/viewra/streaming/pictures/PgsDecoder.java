package com.viewra.streaming.pictures;

import com.viewra.media.SubtitleSample;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decodes the subtitles of Blu-rays, Presentation Graphics Streams (Blu-ray BD-ROM part 3, 9.14), as Matroska carries
/// them: each sample is a display set, a composition with the palettes and objects that are new in it. A picture stays
/// until the next composition, mostly an empty one.
final class PgsDecoder {
    private static final int PALETTE = 0x14;
    private static final int OBJECT = 0x15;
    private static final int COMPOSITION = 0x16;
    private static final int FIRST_OF_OBJECT = 0x80;
    private static final int LAST_OF_OBJECT = 0x40;
    private static final int DVD_LINES = 576;

    private final Map<Integer, int[]> palettes = new HashMap<>();
    private final Map<Integer, PgsObject> objects = new HashMap<>();
    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    private Optional<PgsComposition> composition = Optional.empty();
    private int width;
    private int height;

    PictureScreen decode(List<SubtitleSample> samples) {
        List<SubtitlePicture> pictures = new ArrayList<>();
        for (int n = 0; n < samples.size(); n++) {
            SubtitleSample sample = samples.get(n);
            long end = n + 1 < samples.size() ? samples.get(n + 1).startMicros() : untold(sample);
            picture(sample, end).ifPresent(pictures::add);
        }
        return new PictureScreen(width, height, pictures);
    }

    private static long untold(SubtitleSample last) {
        return Math.max(last.endMicros(), last.startMicros() + PictureScreen.UNTOLD_MICROS);
    }

    private Optional<SubtitlePicture> picture(SubtitleSample sample, long endMicros) {
        composition = Optional.empty();
        try {
            read(ByteBuffer.wrap(sample.data()));
            return composition.flatMap(shown -> drawn(shown, sample.startMicros(), endMicros));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private void read(ByteBuffer set) {
        while (set.remaining() >= 3) {
            int type = set.get() & 0xff;
            int size = set.getShort() & 0xffff;
            ByteBuffer segment = set.slice(set.position(), Math.min(size, set.remaining()));
            set.position(set.position() + segment.remaining());
            switch (type) {
                case COMPOSITION -> begin(PgsComposition.parse(segment));
                case PALETTE -> palette(segment);
                case OBJECT -> object(segment);
                default -> {} // windows say where pictures may be, the end that it ends
            }
        }
    }

    private void begin(PgsComposition begun) {
        if (begun.beginsAnew()) {
            palettes.clear();
            objects.clear();
        }
        width = begun.width();
        height = begun.height();
        composition = Optional.of(begun);
    }

    private void palette(ByteBuffer segment) {
        int[] colours = palettes.computeIfAbsent(segment.get() & 0xff, _ -> new int[256]);
        segment.get(); // version
        while (segment.remaining() >= 5) {
            int number = segment.get() & 0xff;
            int y = segment.get() & 0xff;
            int cr = segment.get() & 0xff;
            int cb = segment.get() & 0xff;
            colours[number] = Yuv.argb(y, cr, cb, segment.get() & 0xff, height > DVD_LINES);
        }
    }

    /// Large ones come in several segments.
    private void object(ByteBuffer segment) {
        int number = segment.getShort() & 0xffff;
        segment.get(); // version
        int place = segment.get() & 0xff;
        if ((place & FIRST_OF_OBJECT) != 0) pieces.reset();
        pieces.write(segment.array(), segment.arrayOffset() + segment.position(), segment.remaining());
        if ((place & LAST_OF_OBJECT) == 0) return;
        ByteBuffer whole = ByteBuffer.wrap(pieces.toByteArray());
        whole.position(3); // its length
        int objectWidth = whole.getShort() & 0xffff;
        int objectHeight = whole.getShort() & 0xffff;
        objects.put(number, PgsObject.parse(objectWidth, objectHeight, whole.slice()));
    }

    /// All objects in one picture, no larger than they are together.
    private Optional<SubtitlePicture> drawn(PgsComposition shown, long startMicros, long endMicros) {
        int[] palette = palettes.get(shown.palette());
        List<PgsComposition.Placed> known = shown.objects().stream()
                .filter(placed -> objects.containsKey(placed.object()))
                .toList();
        if (palette == null || known.isEmpty() || endMicros <= startMicros) return Optional.empty();
        int left = known.stream().mapToInt(PgsComposition.Placed::x).min().orElseThrow();
        int top = known.stream().mapToInt(PgsComposition.Placed::y).min().orElseThrow();
        int right = known.stream().mapToInt(p -> p.x() + shownWidth(p)).max().orElseThrow();
        int bottom = known.stream().mapToInt(p -> p.y() + shownHeight(p)).max().orElseThrow();
        Bitmap bitmap = Bitmap.empty(right - left, bottom - top);
        for (PgsComposition.Placed placed : known)
            bitmap.draw(
                    object(placed).in(palette),
                    placed.cropX(),
                    placed.cropY(),
                    shownWidth(placed),
                    shownHeight(placed),
                    placed.x() - left,
                    placed.y() - top);
        return bitmap.isInvisible()
                ? Optional.empty()
                : Optional.of(SubtitlePicture.of(startMicros, endMicros, left, top, bitmap));
    }

    private int shownWidth(PgsComposition.Placed placed) {
        return placed.cropWidth() > 0 ? placed.cropWidth() : object(placed).width();
    }

    private int shownHeight(PgsComposition.Placed placed) {
        return placed.cropHeight() > 0 ? placed.cropHeight() : object(placed).height();
    }

    private PgsObject object(PgsComposition.Placed placed) {
        return java.util.Objects.requireNonNull(objects.get(placed.object()));
    }
}
