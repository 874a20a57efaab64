package com.viewra.plugins.tmdb;

import com.viewra.api.PluginSetting;
import com.viewra.api.PluginSetting.Kind;
import com.viewra.api.PluginSettings;
import java.util.List;
import org.pf4j.Extension;

/// What [TmdbApi] asks its context for.
@Extension
public final class TmdbSettings implements PluginSettings {
    @Override
    public List<PluginSetting> settings() {
        return List.of(
                new PluginSetting(
                        TmdbApi.KEY,
                        "Key",
                        Kind.SECRET,
                        "Free of charge: sign in at themoviedb.org and ask for one under Settings, API. The short key and the"
                                + " long read access token both work.",
                        ""),
                new PluginSetting(
                        TmdbApi.LANGUAGE,
                        "Language",
                        Kind.LANGUAGE,
                        "Of titles and descriptions, such as de-DE or pt-BR.",
                        "English"),
                new PluginSetting(
                        TmdbApi.ADDRESS,
                        "Server",
                        Kind.ADDRESS,
                        "Another server that answers as TMDB does. Leave it empty if you do not run one.",
                        TmdbApi.PUBLIC));
    }
}
