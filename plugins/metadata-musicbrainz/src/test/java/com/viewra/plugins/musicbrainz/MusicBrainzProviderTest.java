package com.viewra.plugins.musicbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.AlbumTrack;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.Courtesy;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import com.viewra.testkit.MetadataProviderContract;
import com.viewra.testkit.RecordedService;
import com.viewra.testkit.RecordedService.Mood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicBrainzProviderTest implements MetadataProviderContract {
    /// For a service that says nothing anyway, while another one does.
    private static final Courtesy SHORT = new Courtesy(
            Duration.ZERO,
            Duration.ofSeconds(1),
            1,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            1_000,
            Duration.ZERO,
            1_000_000);

    private static final String FIRST = "11111111-2222-3333-4444-555555550001";
    private static final String SECOND = "11111111-2222-3333-4444-555555550002";
    private static final String GROUP = "11111111-2222-3333-4444-5555555500b1";
    private final RecordedService service = new RecordedService(MusicBrainzProviderTest.class)
            .on("/ws/2/release", "search.json")
            .on("/ws/2/release/" + FIRST, "release-1.json")
            .on("/ws/2/release/" + SECOND, "release-2.json")
            .redirect("/release/" + FIRST, "/archive/index.json")
            .on("/archive/index.json", "cover.json");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        service.close();
    }

    @Override
    public RecordedService service() {
        return service;
    }

    @Override
    public MusicBrainzProvider provider(Courtesy courtesy) {
        return provider(courtesy, service.address().toString());
    }

    private MusicBrainzProvider provider(Courtesy courtesy, String covers) {
        String address = service.address().toString();
        try {
            Path storage = Files.createTempDirectory(folder, "storage");
            return MusicBrainzProvider.with(
                    new FakePluginContext(
                            storage,
                            new LocalTools(),
                            Map.of("address", address, "covers", covers, "contact", "me@example.org")),
                    courtesy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MusicBrainzProvider provider() {
        return provider(HASTE);
    }

    @Override
    public MetadataQuery known() {
        return new MetadataQuery(
                ItemKind.ALBUM,
                "Under Glass",
                OptionalInt.of(1981),
                Optional.of("Queen & David Bowie"),
                Optional.empty(),
                List.of(
                        new AlbumTrack(1, 1, "Pressure", Optional.empty()),
                        new AlbumTrack(1, 2, "Glass", Optional.empty()),
                        new AlbumTrack(1, 3, "Floor", Optional.empty())),
                Map.of());
    }

    @Test
    void candidates_album_areAskedForByTitleArtistAndTracksWithAName() throws Exception {
        provider().candidates(known());
        String query = URLDecoder.decode(service.asked().getFirst(), StandardCharsets.UTF_8);
        assertTrue(
                query.endsWith("query=release:\"Under Glass\" AND artist:\"Queen \\& David Bowie\" AND tracks:3"),
                query);
        assertEquals("Viewra/0.1.0 (plugin under-test) ( me@example.org )", service.header("User-agent"));
    }

    @Test
    void candidates_releasesOfOneAlbum_shareAGroupAndHaveTheirTracks() throws Exception {
        List<Candidate> found = provider().candidates(known());
        assertEquals(List.of(FIRST, SECOND), found.stream().map(Candidate::id).toList());
        assertEquals(Optional.of(GROUP), found.getLast().group());
        assertEquals(Optional.of("Queen & David Bowie"), found.getFirst().artist());
        assertEquals(
                new AlbumTrack(1, 2, "Glass", Optional.of(Duration.ofMillis(201_500))),
                found.getFirst().tracks().get(1));
        assertEquals(
                Optional.of("2011-06-27, DE, remaster, CD, 3 tracks, EMI"),
                found.getLast().note());
        assertEquals(OptionalInt.of(1981), found.getLast().year());
    }

    @Test
    void candidates_idInTheTags_isTheOnlyOne() throws Exception {
        MetadataQuery tagged = new MetadataQuery(
                ItemKind.ALBUM,
                "?",
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("musicbrainz-album", SECOND));
        assertEquals(
                List.of(SECOND),
                provider().candidates(tagged).stream().map(Candidate::id).toList());
    }

    @Test
    void details_release_sayAllThatIsKnownAndWhereTheCoverIs() throws Exception {
        Details details = provider().details(ItemKind.ALBUM, FIRST, Set.of());
        assertEquals("1981-10-26", details.metadata().field(Field.RELEASED).orElseThrow());
        assertEquals("3", details.metadata().field(Field.TRACK_TOTAL).orElseThrow());
        assertEquals(List.of("rock", "art rock"), details.metadata().labels(Label.Kind.GENRE));
        assertEquals(List.of("EMI"), details.metadata().labels(Label.Kind.LABEL));
        assertEquals(GROUP, details.metadata().ids().get("musicbrainz-release-group"));
        assertEquals(
                List.of("Pressure", "Glass", "Floor"),
                details.parts().stream()
                        .map(part -> part.metadata().field(Field.TITLE).orElseThrow())
                        .toList());
        assertEquals(
                List.of(new Picture(Picture.Kind.POSTER, URI.create(service.address() + "/image/1-1200.jpg"))),
                details.pictures());
    }

    @Test
    void details_archiveHasABadDay_areGivenWithoutACover() throws Exception {
        try (RecordedService archive = new RecordedService(MusicBrainzProviderTest.class)) {
            for (Mood mood : Mood.values()) {
                archive.setMood(mood); // knows nothing when it is in a good one
                Courtesy courtesy = mood == Mood.SILENT || mood == Mood.DRIPPING ? SHORT : HASTE;
                Details details =
                        provider(courtesy, archive.address().toString()).details(ItemKind.ALBUM, FIRST, Set.of());
                assertEquals(List.of(), details.pictures(), mood::name);
                assertEquals(3, details.parts().size(), mood::name);
            }
        }
    }

    @Test
    void details_noCover_areGivenWithoutAskingTheArchive() throws Exception {
        assertEquals(
                List.of(), provider().details(ItemKind.ALBUM, SECOND, Set.of()).pictures());
        assertTrue(service.asked().stream().noneMatch(path -> path.startsWith("/release/")));
    }
}
