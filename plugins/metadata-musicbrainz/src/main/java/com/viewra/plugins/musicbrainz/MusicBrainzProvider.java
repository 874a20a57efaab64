package com.viewra.plugins.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.PluginContext;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.WebException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pf4j.Extension;

/// Albums from MusicBrainz, covers from the Cover Art Archive.
@Extension
public final class MusicBrainzProvider implements MetadataProvider, AutoCloseable {
    private static final Pattern MBID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /// Of so many of the likeliest the tracks are looked up, at one request a second.
    private static final int LOOKED_AT = 4;

    private final MusicBrainzApi api;
    private final CoverArtApi covers;

    public MusicBrainzProvider(PluginContext context) {
        this(new MusicBrainzApi(context, MusicBrainzApi.COURTESY), new CoverArtApi(context, CoverArtApi.COURTESY));
    }

    /// For tests, which have no time.
    static MusicBrainzProvider with(PluginContext context, Courtesy courtesy) {
        return new MusicBrainzProvider(new MusicBrainzApi(context, courtesy), new CoverArtApi(context, courtesy));
    }

    private MusicBrainzProvider(MusicBrainzApi api, CoverArtApi covers) {
        this.api = api;
        this.covers = covers;
    }

    @Override
    public String id() {
        return "musicbrainz";
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(ItemKind.ALBUM);
    }

    @Override
    public Readiness readiness() {
        return api.readiness();
    }

    @Override
    public List<Candidate> candidates(MetadataQuery query) throws WebException, InterruptedException {
        String known = query.ids().getOrDefault("musicbrainz-album", "");
        if (MBID.matcher(known).matches()) return List.of(new Release(api.release(known)).candidate());
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode found : api.search(query)) {
            String id = found.path("id").asText();
            if (!MBID.matcher(id).matches()) continue;
            candidates.add(new Release(candidates.size() < LOOKED_AT ? api.release(id) : found).candidate());
        }
        return candidates;
    }

    @Override
    public Details details(ItemKind kind, String id, Set<Integer> seasons) throws WebException, InterruptedException {
        if (!MBID.matcher(id).matches())
            throw new WebException(
                    WebException.Code.NOT_FOUND,
                    "\"" + id + "\" is no id of a release at MusicBrainz; those look like"
                            + " 76df3287-6cda-33eb-8e9a-044b5e15ffdd.");
        JsonNode json = api.release(id);
        Release release = new Release(json);
        Optional<Picture> front =
                json.path("cover-art-archive").path("front").asBoolean() ? covers.front(id) : Optional.empty();
        return new Details(
                id, release.metadata(), release.parts(), front.stream().toList());
    }

    @Override
    public void close() {
        api.close();
        covers.close();
    }
}
