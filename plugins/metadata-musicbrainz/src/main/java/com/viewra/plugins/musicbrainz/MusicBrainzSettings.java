package com.viewra.plugins.musicbrainz;

import com.viewra.api.PluginSetting;
import com.viewra.api.PluginSetting.Kind;
import com.viewra.api.PluginSettings;
import java.util.List;
import org.pf4j.Extension;

/// What this plugin asks its context for.
@Extension
public final class MusicBrainzSettings implements PluginSettings {
    static final String CONTACT = "contact";
    static final String ADDRESS = "address";
    static final String COVERS = "covers";

    @Override
    public List<PluginSetting> settings() {
        return List.of(
                new PluginSetting(
                        CONTACT,
                        "Contact",
                        Kind.TEXT,
                        "An e-mail address or page of yours. MusicBrainz writes there before it locks a misbehaving"
                                + " program out.",
                        "None"),
                new PluginSetting(
                        ADDRESS,
                        "Server",
                        Kind.ADDRESS,
                        "Another server that answers as MusicBrainz does, such as a mirror of your own.",
                        MusicBrainzApi.PUBLIC),
                new PluginSetting(
                        COVERS,
                        "Covers",
                        Kind.ADDRESS,
                        "Another server that answers as the Cover Art Archive does.",
                        CoverArtApi.PUBLIC));
    }
}
