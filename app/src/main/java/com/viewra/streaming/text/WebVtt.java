package com.viewra.streaming.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// WebVTT files (W3C WebVTT). Styles and regions are left out: few players know them, and ours has its own look.
public final class WebVtt {
    /// Where a segment lies on the time line of the media (RFC 8216 3.5): cues count from the same zero as pictures.
    private static final String TIMESTAMP_MAP = "X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n";

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3})(.*)");

    private WebVtt() {}

    /// A whole file.
    public static String file(List<Cue> cues) {
        return "WEBVTT\n" + blocks(cues);
    }

    /// A segment of an HLS or DASH rendition: the cues that are shown at any time in it, with their own times.
    public static String segment(List<Cue> cues, long fromMicros, long toMicros) {
        return "WEBVTT\n" + TIMESTAMP_MAP
                + blocks(cues.stream()
                        .filter(cue -> cue.overlaps(fromMicros, toMicros))
                        .toList());
    }

    private static String blocks(List<Cue> cues) {
        StringBuilder text = new StringBuilder();
        for (Cue cue : cues) {
            if (!cue.isShown()) continue;
            text.append('\n').append(time(Math.max(0, cue.startMicros())));
            text.append(" --> ").append(time(cue.endMicros()));
            if (!cue.settings().isEmpty()) text.append(' ').append(cue.settings());
            text.append('\n').append(cue.text()).append('\n');
        }
        return text.toString();
    }

    private static String time(long micros) {
        long millis = (micros + 500) / 1000;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    /// The cues of a file, in its order; what is no cue is passed over.
    public static List<Cue> parse(String file) {
        List<Cue> cues = new ArrayList<>();
        for (String block : file.replace("\r\n", "\n").split("\n{2,}", -1)) {
            int line = block.startsWith("NOTE") ? -1 : block.indexOf("-->");
            if (line < 0) continue;
            int start = block.lastIndexOf('\n', line) + 1;
            int end = block.indexOf('\n', line);
            Matcher times = TIMES.matcher(block.substring(start, end < 0 ? block.length() : end));
            if (end < 0 || !times.matches()) continue;
            Cue cue = new Cue(micros(times, 1), micros(times, 5), times.group(9).strip(), block.substring(end + 1));
            if (!cue.text().isEmpty()) cues.add(cue);
        }
        return cues;
    }

    private static long micros(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = hours * 60 + Long.parseLong(times.group(group + 1));
        long seconds = minutes * 60 + Long.parseLong(times.group(group + 2));
        return (seconds * 1000 + Long.parseLong(times.group(group + 3))) * 1000;
    }
}
