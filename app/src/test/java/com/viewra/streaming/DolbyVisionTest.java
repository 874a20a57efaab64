package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.codec.DolbyVisionConfig;
import com.viewra.testkit.Clips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DolbyVisionTest {
    private static final DolbyVision ON_HDR10 = new DolbyVision(8, 6, 1);
    private static final DolbyVision ON_HLG = new DolbyVision(8, 4, 4);
    private static final DolbyVision ALONE = new DolbyVision(5, 6, 0);
    private static final DolbyVision BLU_RAY = new DolbyVision(7, 6, 6);

    @TempDir
    Path folder;

    @Test
    void base_eachProfile_isWhatOtherDecodersShow() {
        assertEquals(DynamicRange.HDR10, ON_HDR10.base());
        assertEquals(DynamicRange.HLG, ON_HLG.base());
        assertEquals(DynamicRange.DOLBY_VISION, ALONE.base());
        assertEquals(DynamicRange.HDR10, BLU_RAY.base());
        assertEquals(DynamicRange.SDR, new DolbyVision(8, 1, 2).base());
    }

    @Test
    void brand_eachProfile_namesWhatLiesBeneath() {
        assertEquals(Optional.of("db1p"), ON_HDR10.brand());
        assertEquals(Optional.of("db4h"), ON_HLG.brand());
        assertEquals(Optional.of("db2g"), new DolbyVision(8, 1, 2).brand());
        assertEquals(Optional.of("dby1"), ALONE.brand());
        assertEquals(Optional.empty(), BLU_RAY.brand());
    }

    @Test
    void config_writtenAndRead_isTheSame() {
        for (DolbyVision dolby : List.of(ON_HDR10, ON_HLG, ALONE, BLU_RAY))
            assertEquals(Optional.of(dolby), DolbyVisionConfig.parse(DolbyVisionConfig.toBytes(dolby)));
        assertEquals(Optional.empty(), DolbyVisionConfig.parse(new byte[4]));
    }

    @Test
    void read_mp4AndMatroska_saysTheProfile() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            for (DolbyVision dolby : List.of(ON_HDR10, ALONE, BLU_RAY)) {
                for (Path film : List.of(DolbyClips.mp4(folder, dolby), DolbyClips.mkv(folder, dolby))) {
                    VideoFormat format =
                            real.reader.read(film).video().orElseThrow().format();
                    assertEquals(Optional.of(dolby), format.dolby(), film.toString());
                    assertEquals(DynamicRange.DOLBY_VISION, format.range());
                }
            }
        }
    }

    @Test
    void manifests_baseOfHdr10_nameBothAndTheCopyKeepsTheConfiguration() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = DolbyClips.mp4(folder, ON_HDR10);
            Offer offer = real.everything(film);
            String hls = real.streams.hlsMaster(film, offer);
            assertTrue(hls.contains("SUPPLEMENTAL-CODECS=\"dvh1.08.06/db1p\",VIDEO-RANGE=PQ"), hls);
            assertTrue(hls.contains("CODECS=\"hvc1.2."), hls);
            String dash = real.streams.dash(film, offer);
            assertTrue(dash.contains("scte214:supplementalCodecs=\"dvh1.08.06\""), dash);
            assertTrue(dash.contains("xmlns:scte214="), dash);
            String copied = Clips.run(List.of(
                    Clips.ffprobe().toString(),
                    "-v",
                    "error",
                    "-show_streams",
                    real.fetch(film, new RenditionId.VideoCopy(0), folder).toString()));
            assertTrue(copied.contains("dv_profile=8"), copied);
            assertTrue(copied.contains("dv_bl_signal_compatibility_id=1"), copied);
            assertTrue(copied.contains("color_transfer=smpte2084"), copied);
            assertTrue(init(real, film).contains("mp41db1p"), "the brand in ftyp");
        }
    }

    @Test
    void manifests_secondLayerOfBluRay_isLeftOut() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = DolbyClips.mkv(folder, BLU_RAY);
            String hls = real.streams.hlsMaster(film, real.everything(film));
            assertFalse(hls.contains("dvh1"), hls);
            assertTrue(hls.contains("VIDEO-RANGE=PQ"), hls);
        }
    }

    @Test
    void renditions_nothingBeneath_areTheCopyAlone() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = DolbyClips.mkv(folder, ALONE);
            assertEquals("v0-copy", real.everything(film).toString());
            String hls = real.streams.hlsMaster(film, real.everything(film));
            assertTrue(hls.contains("CODECS=\"dvh1.05.06\""), hls);
            assertFalse(hls.contains("IMAGE"), hls);
            String boxes = init(real, film);
            assertTrue(boxes.contains("dvh1") && boxes.contains("dvcC") && !boxes.contains("hvc1"));
            assertTrue(boxes.contains("mp41dby1"), "the brand in ftyp");
        }
    }

    private static String init(RealStreams real, Path film) throws Exception {
        byte[] init = Files.readAllBytes(
                real.streams.initSegment(film, new RenditionId.VideoCopy(0)).file());
        return new String(init, StandardCharsets.ISO_8859_1);
    }
}
