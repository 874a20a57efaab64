package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import java.util.Optional;

/// A sequence parameter set of HEVC (ISO 23008-2 7.3.2.2 and annex E).
final class HevcSequenceParameterSet {
    private final BitReader bits;
    private int profile;
    private int level;
    private boolean interlaced;
    private Optional<Rational> sampleAspect = Optional.empty();
    private Optional<Rational> frameRate = Optional.empty();
    private Optional<DynamicRange> range = Optional.empty();

    private HevcSequenceParameterSet(byte[] nal) {
        bits = BitReader.ofNal(nal, 2);
    }

    static PictureCoding parse(byte[] nal) throws MediaException {
        return new HevcSequenceParameterSet(nal).read();
    }

    static String profileName(int profile) {
        return switch (profile) {
            case 1 -> "Main";
            case 2 -> "Main 10";
            case 3 -> "Main Still Picture";
            case 4 -> "Rext";
            case 9 -> "Scc";
            default -> "";
        };
    }

    private PictureCoding read() throws MediaException {
        bits.skip(4);
        int maxSubLayers = bits.u(3) + 1;
        bits.skip(1);
        profileTierLevel(maxSubLayers);
        bits.ue();
        int chroma = bits.ue();
        if (chroma == 3) bits.skip(1);
        bits.ue();
        bits.ue();
        if (bits.flag()) for (int side = 0; side < 4; side++) bits.ue();
        int bitDepth = 8 + bits.ue();
        bits.ue();
        int orderBits = bits.ue() + 4;
        int firstLayer = bits.flag() ? 0 : maxSubLayers - 1;
        for (int layer = firstLayer; layer < maxSubLayers; layer++) for (int i = 0; i < 3; i++) bits.ue();
        for (int i = 0; i < 6; i++) bits.ue();
        boolean scaled = bits.flag();
        if (scaled && bits.flag()) scalingLists();
        bits.skip(2);
        if (bits.flag()) pulseCodeModulation();
        referencePictureSets();
        if (bits.flag()) longTermPictures(orderBits);
        bits.skip(2);
        if (bits.flag()) usability();
        return new PictureCoding(profileName(profile), level, bitDepth, sampleAspect, frameRate, range, interlaced);
    }

    /// 7.3.3
    private void profileTierLevel(int maxSubLayers) throws MediaException {
        bits.skip(3);
        profile = bits.u(5);
        bits.skip(32);
        boolean progressiveSource = bits.flag();
        interlaced = bits.flag() && !progressiveSource;
        bits.skip(46);
        level = bits.u(8);
        boolean[] hasProfile = new boolean[8];
        boolean[] hasLevel = new boolean[8];
        for (int layer = 0; layer < maxSubLayers - 1; layer++) {
            hasProfile[layer] = bits.flag();
            hasLevel[layer] = bits.flag();
        }
        if (maxSubLayers > 1) bits.skip(2 * (9 - maxSubLayers));
        for (int layer = 0; layer < maxSubLayers - 1; layer++) {
            if (hasProfile[layer]) bits.skip(88);
            if (hasLevel[layer]) bits.skip(8);
        }
    }

    /// 7.3.4
    private void scalingLists() throws MediaException {
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                if (!bits.flag()) {
                    bits.ue();
                    continue;
                }
                if (size > 1) bits.se();
                for (int i = 0; i < Math.min(64, 1 << (4 + (size << 1))); i++) bits.se();
            }
        }
    }

    private void pulseCodeModulation() throws MediaException {
        bits.skip(8);
        bits.ue();
        bits.ue();
        bits.skip(1);
    }

    /// 7.3.7
    private void referencePictureSets() throws MediaException {
        int sets = bits.ue();
        if (sets > 64) throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "An HEVC header is damaged.");
        int previous = 0;
        for (int set = 0; set < sets; set++) previous = set > 0 && bits.flag() ? derivedSet(previous) : ownSet();
    }

    private int derivedSet(int previous) throws MediaException {
        bits.skip(1);
        bits.ue();
        int pictures = 0;
        for (int i = 0; i <= previous; i++) {
            boolean used = bits.flag();
            if (used || bits.flag()) pictures++;
        }
        return pictures;
    }

    private int ownSet() throws MediaException {
        int pictures = bits.ue() + bits.ue();
        for (int i = 0; i < pictures; i++) {
            bits.ue();
            bits.skip(1);
        }
        return pictures;
    }

    private void longTermPictures(int orderBits) throws MediaException {
        int pictures = bits.ue();
        for (int i = 0; i < pictures; i++) bits.skip(orderBits + 1);
    }

    /// Video usability information, annex E.2.1.
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
        bits.skip(1);
        boolean fieldSequence = bits.flag();
        interlaced |= fieldSequence;
        bits.skip(1);
        if (bits.flag()) for (int side = 0; side < 4; side++) bits.ue();
        if (!bits.flag()) return;
        long unitsInTick = bits.u32();
        long timescale = bits.u32();
        if (unitsInTick > 0 && timescale > 0) frameRate = Optional.of(new Rational(timescale, unitsInTick));
    }
}
