package com.viewra.copies;

/// How good a copy is to be.
public enum Preset {
    ORIGINAL(
            "Original quality",
            "The picture as it is, in an MP4 file. Quick, and as large as the film.",
            Integer.MAX_VALUE),
    TELEVISION("Television", "Up to 1080 lines, for a large screen.", 1080),
    TABLET("Tablet", "Up to 720 lines, for a tablet or laptop.", 720),
    PHONE("Phone", "Up to 480 lines, for a phone.", 480),
    SMALL("Small", "Up to 360 lines, for little space.", 360);

    private final String title;
    private final String text;
    private final int maxHeight;

    Preset(String title, String text, int maxHeight) {
        this.title = title;
        this.text = text;
        this.maxHeight = maxHeight;
    }

    public String title() {
        return title;
    }

    /// What it is for, in a sentence.
    public String text() {
        return text;
    }

    int maxHeight() {
        return maxHeight;
    }
}
