package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.viewra.api.PluginSetting;
import com.viewra.plugins.ChosenSetting;
import com.viewra.plugins.PluginException;
import com.viewra.plugins.PluginHost;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The settings that plugins declare. Secrets go in and never come out.
public final class PluginSettingRoutes {
    private static final String PATH = "/api/plugins/{id}/settings";
    private final PluginHost plugins;

    public PluginSettingRoutes(PluginHost plugins) {
        this.plugins = plugins;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.ADMIN, "What can be set for a plugin, and is; of secrets only whether they are")
                        .answers(SettingsView.class)
                        .by(this::show),
                Route.patch(PATH, Access.ADMIN, "Changes settings at once; an empty value takes one back")
                        .takes(NewValues.class)
                        .answers(SettingsView.class)
                        .by(this::change));
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            ctx.header("Cache-Control", "no-store").json(SettingsView.of(id, plugins.settings(id)));
        } catch (PluginException e) {
            throw ProblemException.notFound(String.valueOf(e.getMessage()));
        }
    }

    private void change(Context ctx) {
        Map<String, String> values = Params.body(ctx, NewValues.class).values;
        show(ctx); // answers 404 before anything is changed
        try {
            plugins.change(ctx.pathParam("id"), values);
        } catch (PluginException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
        show(ctx);
    }

    /// @param values by name of the setting; an empty one or null takes it back
    record NewValues(@JsonSetter(contentNulls = Nulls.SET) Map<String, String> values) {
        NewValues {
            if (values == null || values.isEmpty())
                throw ProblemException.badRequest("Name what to change: {\"values\": {\"key\": \"...\"}}.");
            Map<String, String> given = new HashMap<>();
            values.forEach((name, value) -> given.put(name, Objects.requireNonNullElse(value, "")));
            values = Map.copyOf(given);
        }
    }

    record SettingsView(String plugin, List<SettingView> settings) {
        static SettingsView of(String plugin, List<ChosenSetting> all) {
            return new SettingsView(plugin, all.stream().map(SettingView::of).toList());
        }
    }

    /// @param kind text, secret, address, language or switch
    /// @param usual what counts while nothing is set, for people to read
    /// @param isSet whether the user gave a value
    /// @param value what they gave; missing for secrets
    record SettingView(
            String name,
            String label,
            String kind,
            String help,
            String usual,
            @JsonProperty("isSet") boolean isSet,
            Optional<String> value) {
        static SettingView of(ChosenSetting one) {
            PluginSetting setting = one.setting();
            return new SettingView(
                    setting.name(),
                    setting.label(),
                    setting.kind().name().toLowerCase(Locale.ROOT),
                    setting.help(),
                    setting.usual(),
                    one.isSet(),
                    one.value());
        }
    }
}
