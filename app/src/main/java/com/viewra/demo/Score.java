package com.viewra.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A piece of quiet music: long chords, a bass, and single notes over them with an echo.
/// @param chords notes of each chord as MIDI numbers, lowest first; played in turn, again and again
/// @param beat length of a beat; a chord lasts eight
/// @param seed chooses the melody
record Score(List<List<Integer>> chords, Duration beat, long seed) {
    private static final int RATE = 48_000;
    private static final int BEATS_A_CHORD = 8;
    private static final float[] SINE = sine();

    static Score of(int beatMillis, long seed, int[]... chords) {
        List<List<Integer>> notes = Arrays.stream(chords)
                .map(chord -> Arrays.stream(chord).boxed().toList())
                .toList();
        return new Score(notes, Duration.ofMillis(beatMillis), seed);
    }

    /// Writes `length` of it as a 16-bit stereo WAV file with soft ends.
    void write(Path file, Duration length) throws IOException {
        int frames = Math.toIntExact(length.toMillis() * RATE / 1000);
        float[] left = new float[frames];
        float[] right = new float[frames];
        int beatFrames = Math.toIntExact(beat.toMillis() * RATE / 1000);
        for (int start = 0, index = 0; start < frames; start += beatFrames * BEATS_A_CHORD, index++) {
            chord(left, right, chords.get(index % chords.size()), start, beatFrames * BEATS_A_CHORD);
        }
        melody(left, right, beatFrames);
        echo(left, right, beatFrames * 3 / 4);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(wave(left, right));
        }
    }

    private void chord(float[] left, float[] right, List<Integer> notes, int start, int length) {
        int held = (int) (length * 1.15);
        for (int note : notes) {
            tone(left, frequency(note) * 0.9985, start, held, length / 4, 0.045);
            tone(right, frequency(note) * 1.0015, start, held, length / 4, 0.045);
            tone(left, frequency(note + 12) * 1.001, start, held, length / 3, 0.014);
            tone(right, frequency(note + 12) * 0.999, start, held, length / 3, 0.014);
        }
        tone(left, frequency(notes.getFirst() - 12), start, held, RATE / 8, 0.07);
        tone(right, frequency(notes.getFirst() - 12), start, held, RATE / 8, 0.07);
    }

    /// A held tone that swells for `attack` frames and dies away at its end.
    private static void tone(float[] out, double frequency, int start, int length, int attack, double volume) {
        double step = frequency * SINE.length / RATE;
        int end = Math.min(out.length, start + length);
        for (int frame = start; frame < end; frame++) {
            int at = frame - start;
            double rise = Math.min(1, (double) at / attack);
            double fall = Math.min(1, (length - at) / (length * 0.2));
            out[frame] += (float) (volume * rise * fall * SINE[(int) (at * step) & (SINE.length - 1)]);
        }
    }

    private void melody(float[] left, float[] right, int beatFrames) {
        Noise chance = new Noise(seed);
        for (int half = 0; half * beatFrames / 2 < left.length; half++) {
            if (chance.hash(half) < 0.3) continue;
            List<Integer> chord = chords.get(half / (2 * BEATS_A_CHORD) % chords.size());
            int octave = chance.hash(half + 5000) < 0.35 ? 24 : 12;
            int note = chord.get((int) (chance.hash(half + 9000) * chord.size())) + octave;
            double side = 0.3 + 0.4 * chance.hash(half + 13_000);
            pluck(left, frequency(note), half * beatFrames / 2, 0.16 * (1 - side));
            pluck(right, frequency(note), half * beatFrames / 2, 0.16 * side);
        }
    }

    /// A struck tone with two overtones, gone after a second and a half.
    private static void pluck(float[] out, double frequency, int start, double volume) {
        double step = frequency * SINE.length / RATE;
        int end = Math.min(out.length, start + RATE * 3 / 2);
        double level = volume;
        for (int frame = start; frame < end; frame++, level *= 0.99990) {
            int at = frame - start;
            double attack = Math.min(1, at / 200.0);
            double overtones = 0.3 * Math.max(0, 1 - at / 14_000.0);
            out[frame] += (float) (level
                    * attack
                    * (sine(at * step) + overtones * sine(at * step * 2) + overtones * 0.4 * sine(at * step * 3)));
        }
    }

    private static void echo(float[] left, float[] right, int delay) {
        for (int frame = delay; frame < left.length; frame++) {
            left[frame] += 0.34f * right[frame - delay];
            right[frame] += 0.34f * left[frame - delay];
        }
    }

    private static byte[] wave(float[] left, float[] right) {
        int bytes = left.length * 4;
        ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE)
                .putInt(RATE * 4)
                .putShort((short) 4)
                .putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int frame = 0; frame < left.length; frame++) {
            double edge = Math.min(1, Math.min(frame / (RATE * 0.5), (left.length - frame) / (RATE * 2.0)));
            out.putShort(sample(left[frame] * edge)).putShort(sample(right[frame] * edge));
        }
        return out.array();
    }

    private static short sample(double level) {
        return (short) Math.round(Math.tanh(level * 1.4) * 28_000);
    }

    private static double sine(double phase) {
        return SINE[(int) phase & (SINE.length - 1)];
    }

    private static double frequency(int note) {
        return 440 * Math.pow(2, (note - 69) / 12.0);
    }

    private static float[] sine() {
        float[] table = new float[1 << 14];
        for (int i = 0; i < table.length; i++) table[i] = (float) Math.sin(2 * Math.PI * i / table.length);
        return table;
    }
}
