package com.viewra.streaming.text;

/// One subtitle of a WebVTT file.
/// @param startMicros on the presentation's time line, as the end; may be negative for what began before the picture
/// @param settings as they follow the times, may be empty
/// @param text with WebVTT's markup, without blank lines
public record Cue(long startMicros, long endMicros, String settings, String text) {
    public Cue {
        text = text.replace("\r", "").replaceAll("\n\\s*(?=\n)", "").strip();
    }

    public boolean isShown() {
        return endMicros > startMicros && endMicros > 0 && !text.isEmpty();
    }

    public boolean overlaps(long fromMicros, long toMicros) {
        return startMicros < toMicros && endMicros > fromMicros;
    }
}
