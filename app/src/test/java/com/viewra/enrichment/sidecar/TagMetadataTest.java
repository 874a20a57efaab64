package com.viewra.enrichment.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagMetadataTest {
    @Test
    void of_vorbisComments_readsIdsTotalsAndGain() {
        Metadata said = TagMetadata.of(Map.of(
                "musicbrainz_albumid", "524387feg",
                "musicbrainz_trackid", "4-8-15",
                "tracktotal", "28",
                "replaygain_track_gain", "-4.20 dB",
                "replaygain_track_peak", "0.912",
                "genre", "Rock;Pop",
                "date", "2020-03-01"));
        assertEquals(Map.of("musicbrainz-album", "524387feg", "musicbrainz-recording", "4-8-15"), said.ids());
        assertEquals(Optional.of("28"), said.field(Field.TRACK_TOTAL));
        assertEquals(Optional.of("-4.20"), said.field(Field.TRACK_GAIN));
        assertEquals(List.of("Rock", "Pop"), said.labels(Label.Kind.GENRE));
        assertEquals(Optional.of("2020-03-01"), said.field(Field.RELEASED));
    }

    @Test
    void of_id3AndMp4Names_readsTheSame() {
        Metadata said = TagMetadata.of(Map.of(
                "musicbrainz album id", "abc", "track", "3/12", "composer", "A. B.\u0000C. D.", "lyrics-eng", "La la"));
        assertEquals("abc", said.ids().get("musicbrainz-album"));
        assertEquals(Optional.of("12"), said.field(Field.TRACK_TOTAL));
        assertEquals(
                List.of("A. B.", "C. D."),
                said.credits().stream().map(Credit::name).toList());
        assertEquals(Optional.of("La la"), said.field(Field.LYRICS));
    }

    @Test
    void of_opusGain_isBroughtToReplayGain() {
        assertEquals(
                Optional.of("6.00"),
                TagMetadata.of(Map.of("r128_track_gain", "256")).field(Field.TRACK_GAIN));
    }
}
