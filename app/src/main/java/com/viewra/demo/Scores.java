package com.viewra.demo;

/// The music of the sample library, as chords of MIDI notes.
final class Scores {
    static final Score WARM = Score.of(
            460, 3, chord(48, 55, 59, 64), chord(57, 60, 64, 67), chord(53, 57, 60, 64), chord(55, 59, 62, 64));
    static final Score SEA = Score.of(
            520, 8, chord(50, 57, 61, 66), chord(47, 54, 57, 62), chord(55, 59, 62, 66), chord(57, 61, 64, 66));
    static final Score NIGHT = Score.of(
            400, 4, chord(57, 60, 64, 67), chord(53, 57, 60, 64), chord(48, 55, 60, 64), chord(55, 59, 62, 67));
    static final Score SPACE = Score.of(
            640, 21, chord(52, 59, 62, 66), chord(48, 55, 59, 62), chord(57, 60, 64, 71), chord(47, 54, 57, 62));

    private Scores() {}

    private static int[] chord(int... notes) {
        return notes;
    }
}
