package com.viewra.streaming;

import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Puts together again what Matroska has taken apart (matroska.org, "Subtitles", ASS): the header, and of each event a
/// block `order,layer,style,name,margins,effect,text`, of which the times are those of the block.
final class AssScript {
    private static final String EVENTS = "[Events]";
    private static final String FORMAT =
            "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

    private AssScript() {}

    /// An event as the script had it.
    private record Event(long order, String line) {}

    static String of(SubtitleSamples samples, long originMicros) {
        String header = new String(samples.header(), StandardCharsets.UTF_8).replace("\0", "");
        StringBuilder script = new StringBuilder(header.stripTrailing()).append('\n');
        if (!header.contains(EVENTS))
            script.append('\n').append(EVENTS).append('\n').append(FORMAT);
        List<Event> events = samples.samples().stream()
                .map(sample -> event(sample, originMicros))
                .sorted(Comparator.comparingLong(Event::order))
                .toList();
        for (Event event : events) script.append(event.line()).append('\n');
        return script.toString();
    }

    private static Event event(SubtitleSample sample, long originMicros) {
        String[] parts = new String(sample.data(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .split(",", 3);
        if (parts.length < 3 || !parts[0].strip().matches("\\d{1,9}")) return new Event(0, "; damaged");
        String text = parts[2].replace("\r", "").replace("\n", "\\N");
        String line = "Dialogue: %s,%s,%s,%s"
                .formatted(
                        parts[1],
                        time(sample.startMicros() - originMicros),
                        time(sample.endMicros() - originMicros),
                        text);
        return new Event(Long.parseLong(parts[0].strip()), line);
    }

    private static String time(long micros) {
        long hundredths = (Math.max(0, micros) + 5000) / 10_000;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%02d",
                hundredths / 360_000,
                hundredths / 6000 % 60,
                hundredths / 100 % 60,
                hundredths % 100);
    }
}
