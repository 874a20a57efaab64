package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import java.util.Optional;

/// A sequence parameter set of H.264 (ISO 14496-10 7.3.2.1.1 and annex E).
final class AvcSequenceParameterSet {
    private final BitReader bits;
    private Optional<Rational> sampleAspect = Optional.empty();
    private Optional<Rational> frameRate = Optional.empty();
    private Optional<DynamicRange> range = Optional.empty();

    private AvcSequenceParameterSet(byte[] nal) {
        bits = BitReader.ofNal(nal, 1);
    }

    static PictureCoding parse(byte[] nal) throws MediaException {
        return new AvcSequenceParameterSet(nal).read();
    }

    private PictureCoding read() throws MediaException {
        int profile = bits.u(8);
        int constraints = bits.u(8);
        int level = bits.u(8);
        bits.ue();
        int bitDepth = hasChromaFormat(profile) ? chromaFormat() : 8;
        bits.ue();
        pictureOrder();
        bits.ue();
        bits.skip(1);
        bits.ue();
        bits.ue();
        boolean framesOnly = bits.flag();
        if (!framesOnly) bits.skip(1);
        bits.skip(1);
        if (bits.flag()) for (int side = 0; side < 4; side++) bits.ue();
        if (bits.flag()) usability();
        return new PictureCoding(
                profileName(profile, constraints), level, bitDepth, sampleAspect, frameRate, range, !framesOnly);
    }

    private static boolean hasChromaFormat(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private int chromaFormat() throws MediaException {
        int chroma = bits.ue();
        if (chroma == 3) bits.skip(1);
        int bitDepth = 8 + bits.ue();
        bits.ue();
        bits.skip(1);
        if (bits.flag())
            for (int list = 0; list < (chroma == 3 ? 12 : 8); list++) if (bits.flag()) scalingList(list < 6 ? 16 : 64);
        return bitDepth;
    }

    private void scalingList(int size) throws MediaException {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size; i++) {
            if (next != 0) next = (last + bits.se() + 256) % 256;
            if (next != 0) last = next;
        }
    }

    private void pictureOrder() throws MediaException {
        int type = bits.ue();
        if (type == 0) bits.ue();
        if (type != 1) return;
        bits.skip(1);
        bits.se();
        bits.se();
        int frames = bits.ue();
        for (int i = 0; i < frames; i++) bits.se();
    }

    /// Video usability information, annex E.1.1.
    private void usability() throws MediaException {
        if (bits.flag()) sampleAspect = SampleAspect.read(bits);
        if (bits.flag()) bits.skip(1);
        if (bits.flag()) {
            bits.skip(4);
            if (bits.flag()) {
                bits.skip(8);
                range = Optional.of(PictureCoding.rangeOf(bits.u(8)));
                bits.skip(8);
            }
        }
        if (bits.flag()) {
            bits.ue();
            bits.ue();
        }
        if (!bits.flag()) return;
        long unitsInTick = bits.u32();
        long timescale = bits.u32();
        boolean fixed = bits.flag();
        if (fixed && unitsInTick > 0 && timescale > 0)
            frameRate = Optional.of(new Rational(timescale, 2 * unitsInTick));
    }

    private static String profileName(int profile, int constraints) {
        boolean constraint1 = (constraints & 0x40) != 0;
        boolean intra = (constraints & 0x10) != 0;
        return switch (profile) {
            case 66 -> constraint1 ? "Constrained Baseline" : "Baseline";
            case 77 -> "Main";
            case 88 -> "Extended";
            case 100 -> "High";
            case 110 -> intra ? "High 10 Intra" : "High 10";
            case 122 -> intra ? "High 4:2:2 Intra" : "High 4:2:2";
            case 244 -> intra ? "High 4:4:4 Intra" : "High 4:4:4 Predictive";
            case 44 -> "CAVLC 4:4:4";
            case 118 -> "Multiview High";
            case 128 -> "Stereo High";
            default -> "";
        };
    }
}
