package com.viewra.plugins.packager;

import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.BoxWriter;
import java.util.Locale;
import java.util.MissingResourceException;

/// The CMAF header (ISO 23000-19 7.3.1): a movie box with one track, its description, and no samples. There is no
/// edit list, no bit rate and no date, so it is a function of the format.
final class CmafHeader {
    private static final int TRACK = 1;
    private static final int ENABLED_IN_MOVIE = 3;
    private static final int FIXED_ONE = 0x0001_0000;
    private static final int FIXED_ONE_OF_MATRIX_END = 0x4000_0000;

    private final TrackFormat format;
    private final SampleEntryWriter entry;

    CmafHeader(TrackFormat format, SampleEntryWriter entry) {
        this.format = format;
        this.entry = entry;
    }

    byte[] toBytes() {
        return new BoxWriter()
                .box("ftyp", this::brands)
                .box("moov", moov -> {
                    movieHeader(moov);
                    moov.box("trak", trak -> {
                        trackHeader(trak);
                        trak.box("mdia", this::media);
                    });
                    moov.box(
                            "mvex",
                            mvex -> mvex.fullBox(
                                    "trex", 0, 0, trex -> trex.u32(TRACK).u32(1).zeros(12)));
                })
                .toBytes();
    }

    private void brands(BoxWriter ftyp) {
        ftyp.fourCc("iso6").u32(0).fourCc("iso6").fourCc("cmfc").fourCc("mp41");
        if (format instanceof TrackFormat.Video video)
            video.format().dolby().flatMap(DolbyVision::brand).ifPresent(ftyp::fourCc);
    }

    private void movieHeader(BoxWriter moov) {
        moov.fullBox("mvhd", 0, 0, mvhd -> {
            mvhd.zeros(8).u32(format.timescale()).u32(0);
            mvhd.u32(FIXED_ONE).u16(0x0100).zeros(10);
            matrix(mvhd, 0);
            mvhd.zeros(24).u32(TRACK + 1);
        });
    }

    private void trackHeader(BoxWriter trak) {
        trak.fullBox("tkhd", 0, ENABLED_IN_MOVIE, tkhd -> {
            tkhd.zeros(8).u32(TRACK).zeros(4).u32(0).zeros(8).zeros(4);
            switch (format) {
                case TrackFormat.Audio _ -> {
                    tkhd.u16(0x0100).zeros(2);
                    matrix(tkhd, 0);
                    tkhd.zeros(8);
                }
                case TrackFormat.Video video -> {
                    tkhd.u16(0).zeros(2);
                    matrix(tkhd, video.format().rotationDegrees());
                    tkhd.u32((long) shownWidth(video) << 16)
                            .u32((long) video.format().height() << 16);
                }
            }
        });
    }

    /// With square pixels, before rotation.
    private static int shownWidth(TrackFormat.Video video) {
        return Math.toIntExact(Math.round(
                video.format().width() * video.format().sampleAspect().toDouble()));
    }

    /// The transformation matrix (ISO 14496-12 6.2.2), here a clockwise turn.
    private static void matrix(BoxWriter box, int degrees) {
        int cos = degrees == 0 ? FIXED_ONE : degrees == 180 ? -FIXED_ONE : 0;
        int sin = degrees == 90 ? FIXED_ONE : degrees == 270 ? -FIXED_ONE : 0;
        box.u32(cos).u32(sin).u32(0);
        box.u32(-sin).u32(cos).u32(0);
        box.u32(0).u32(0).u32(FIXED_ONE_OF_MATRIX_END);
    }

    private void media(BoxWriter mdia) {
        boolean video = format instanceof TrackFormat.Video;
        mdia.fullBox(
                "mdhd",
                0,
                0,
                mdhd -> mdhd.zeros(8)
                        .u32(format.timescale())
                        .u32(0)
                        .u16(packedLanguage())
                        .u16(0));
        mdia.fullBox(
                "hdlr",
                0,
                0,
                hdlr -> hdlr.u32(0).fourCc(video ? "vide" : "soun").zeros(12).u8(0));
        mdia.box("minf", minf -> {
            if (video) minf.fullBox("vmhd", 0, 1, vmhd -> vmhd.zeros(8));
            else minf.fullBox("smhd", 0, 0, smhd -> smhd.zeros(4));
            minf.box(
                    "dinf",
                    dinf -> dinf.fullBox("dref", 0, 0, dref -> dref.u32(1).fullBox("url ", 0, 1, _ -> {})));
            minf.box("stbl", this::sampleTable);
        });
    }

    private void sampleTable(BoxWriter stbl) {
        stbl.fullBox("stsd", 0, 0, stsd -> entry.write(stsd.u32(1)));
        stbl.fullBox("stts", 0, 0, stts -> stts.u32(0));
        stbl.fullBox("stsc", 0, 0, stsc -> stsc.u32(0));
        stbl.fullBox("stsz", 0, 0, stsz -> stsz.u32(0).u32(0));
        stbl.fullBox("stco", 0, 0, stco -> stco.u32(0));
    }

    /// ISO 639-2/T, five bits a letter (ISO 14496-12 8.4.2).
    private int packedLanguage() {
        String letters = format.language().map(CmafHeader::threeLetters).orElse("und");
        int packed = 0;
        for (int i = 0; i < 3; i++) packed = packed << 5 | letters.charAt(i) - 0x60;
        return packed;
    }

    private static String threeLetters(String tag) {
        try {
            String letters = Locale.forLanguageTag(tag).getISO3Language();
            return letters.matches("[a-z]{3}") ? letters : "und";
        } catch (MissingResourceException e) {
            return "und";
        }
    }
}
