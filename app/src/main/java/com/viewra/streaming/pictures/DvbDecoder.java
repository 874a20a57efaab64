package com.viewra.streaming.pictures;

import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decodes the subtitles of DVB (ETSI EN 300 743) as Matroska carries them: the header names the pages of the wanted
/// language, each sample is a display set of segments. Regions stay as they are until they are sent anew, so what is
/// shown after a sample may be of one before. It stays until the next, or until the page has had its time.
final class DvbDecoder {
    private static final int SYNC = 0x0f;
    private static final int PAGE = 0x10;
    private static final int REGION = 0x11;
    private static final int COLOURS = 0x12;
    private static final int OBJECT = 0x13;
    private static final int DISPLAY = 0x14;

    /// The two bytes before the segments in transport streams (7.1).
    private static final int DATA_IDENTIFIER = 0x20;

    private record Placed(int region, int x, int y) {}

    /// What a sample leaves on the screen.
    private record Page(long startMicros, long timeOutMicros, int x, int y, Bitmap bitmap) {}

    private final Set<Integer> pages;
    private final Map<Integer, DvbRegion> regions = new HashMap<>();
    private final Map<Integer, DvbColours> families = new HashMap<>();
    private List<Placed> placed = List.of();
    private long timeOutMicros;
    private int width = 720;
    private int height = 576;
    private int left;
    private int top;

    private DvbDecoder(Set<Integer> pages) {
        this.pages = pages;
    }

    static PictureScreen decode(SubtitleSamples samples) {
        DvbDecoder decoder = new DvbDecoder(pages(samples.header()));
        List<Page> shown = new ArrayList<>();
        for (SubtitleSample sample : samples.samples()) decoder.page(sample).ifPresent(shown::add);
        List<SubtitlePicture> pictures = new ArrayList<>();
        for (int n = 0; n < shown.size(); n++) {
            Page page = shown.get(n);
            long next = n + 1 < shown.size() ? shown.get(n + 1).startMicros : Long.MAX_VALUE;
            long end = Math.min(next, page.startMicros + page.timeOutMicros);
            if (end > page.startMicros && !page.bitmap.isInvisible())
                pictures.add(SubtitlePicture.of(page.startMicros, end, page.x, page.y, page.bitmap));
        }
        return new PictureScreen(decoder.width, decoder.height, pictures);
    }

    /// That of the composition and the ancillary one; without a header all that come.
    private static Set<Integer> pages(byte[] header) {
        if (header.length < 4) return Set.of();
        ByteBuffer ids = ByteBuffer.wrap(header);
        int composition = ids.getShort() & 0xffff;
        int ancillary = ids.getShort() & 0xffff;
        return composition == ancillary ? Set.of(composition) : Set.of(composition, ancillary);
    }

    private Optional<Page> page(SubtitleSample sample) {
        try {
            return read(ByteBuffer.wrap(sample.data()))
                    ? Optional.of(composed(sample.startMicros()))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /// @return whether it may have changed what is shown
    private boolean read(ByteBuffer set) {
        boolean changes = false;
        if (set.remaining() > 2 && set.get(0) == DATA_IDENTIFIER) set.position(2);
        while (set.remaining() >= 6 && set.get() == SYNC) {
            int type = set.get() & 0xff;
            int page = set.getShort() & 0xffff;
            int size = set.getShort() & 0xffff;
            ByteBuffer segment = set.slice(set.position(), Math.min(size, set.remaining()));
            set.position(set.position() + segment.remaining());
            if (pages.isEmpty() || pages.contains(page)) changes |= read(type, segment);
        }
        return changes;
    }

    private boolean read(int type, ByteBuffer segment) {
        switch (type) {
            case PAGE -> page(segment);
            case REGION -> {
                int number = segment.get() & 0xff;
                regions.compute(number, (_, before) -> DvbRegion.parse(segment, Optional.ofNullable(before)));
            }
            case COLOURS -> {
                DvbColours family = family(segment.get() & 0xff);
                segment.get(); // version
                family.read(segment);
            }
            case OBJECT -> {
                int number = segment.getShort() & 0xffff;
                regions.values().forEach(region -> region.draw(number, segment));
            }
            case DISPLAY -> display(segment);
            default -> {
                return false; // the end of the set, stuffing, and what was invented later
            }
        }
        return type != DISPLAY;
    }

    private void page(ByteBuffer segment) {
        timeOutMicros = (segment.get() & 0xff) * 1_000_000L;
        boolean beginsAnew = (segment.get() & 0x0c) != 0; // a new epoch or a point to enter it
        if (beginsAnew) {
            regions.clear();
            families.clear();
        }
        List<Placed> list = new ArrayList<>();
        while (segment.remaining() >= 6) {
            int region = segment.get() & 0xff;
            segment.get();
            int x = segment.getShort() & 0xffff;
            int y = segment.getShort() & 0xffff;
            list.add(new Placed(region, x, y));
        }
        placed = list;
    }

    /// The canvas, and the window in it where regions are.
    private void display(ByteBuffer segment) {
        boolean windowed = (segment.get() & 8) != 0;
        width = (segment.getShort() & 0xffff) + 1;
        height = (segment.getShort() & 0xffff) + 1;
        left = windowed ? segment.getShort(5) & 0xffff : 0;
        top = windowed ? segment.getShort(9) & 0xffff : 0;
    }

    private DvbColours family(int number) {
        return families.computeIfAbsent(number, _ -> new DvbColours());
    }

    private Page composed(long startMicros) {
        List<Placed> known =
                placed.stream().filter(p -> regions.containsKey(p.region)).toList();
        int x = known.stream().mapToInt(Placed::x).min().orElse(0);
        int y = known.stream().mapToInt(Placed::y).min().orElse(0);
        int right = known.stream().mapToInt(p -> p.x + region(p).width()).max().orElse(1);
        int bottom =
                known.stream().mapToInt(p -> p.y + region(p).height()).max().orElse(1);
        Bitmap all = Bitmap.empty(right - x, bottom - y);
        for (Placed each : known) {
            DvbRegion region = region(each);
            all.draw(region.in(family(region.family())), 0, 0, region.width(), region.height(), each.x - x, each.y - y);
        }
        return new Page(startMicros, timeOutMicros, left + x, top + y, all);
    }

    private DvbRegion region(Placed each) {
        return java.util.Objects.requireNonNull(regions.get(each.region));
    }
}
