package com.viewra.server.api;

import com.viewra.plugins.InstalledPlugin;
import com.viewra.plugins.PluginException;
import com.viewra.plugins.PluginHost;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The plugins and their life cycle.
public final class PluginRoutes {
    private final PluginHost plugins;

    public PluginRoutes(PluginHost plugins) {
        this.plugins = plugins;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/plugins", Access.DEVICES, "All plugins, broken ones with the reason")
                        .answers(Plugins.class)
                        .by(ctx -> ctx.json(new Plugins(plugins.plugins()))),
                Route.post(
                                "/api/plugins",
                                Access.ADMIN,
                                "Installs a plugin from an address or from a file on the server")
                        .takes(NewPlugin.class)
                        .answers(InstalledPlugin.class)
                        .by(this::install),
                Route.post("/api/plugins/{id}/enable", Access.ADMIN, "Starts a plugin, now and from now on")
                        .answers(InstalledPlugin.class)
                        .by(ctx -> change(ctx, plugins::enable)),
                Route.post("/api/plugins/{id}/disable", Access.ADMIN, "Stops a plugin, now and from now on")
                        .answers(InstalledPlugin.class)
                        .by(ctx -> change(ctx, plugins::disable)),
                Route.delete("/api/plugins/{id}", Access.ADMIN, "Removes a plugin with everything it stored")
                        .by(this::delete));
    }

    private void install(Context ctx) throws IOException, InterruptedException {
        NewPlugin wanted = Params.body(ctx, NewPlugin.class);
        try {
            InstalledPlugin installed = wanted.url.isPresent()
                    ? plugins.install(wanted.url.get())
                    : plugins.install(Path.of(wanted.file.orElseThrow()));
            ctx.status(HttpStatus.CREATED).json(installed);
        } catch (InvalidPathException e) {
            throw ProblemException.badRequest("No file has that name.");
        } catch (PluginException e) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    private interface Change {
        void apply(String id) throws PluginException;
    }

    private void change(Context ctx, Change change) throws PluginException {
        String id = existing(ctx);
        change.apply(id);
        ctx.json(plugins.plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private void delete(Context ctx) throws IOException {
        try {
            plugins.delete(existing(ctx));
        } catch (PluginException e) {
            throw new ProblemException(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private String existing(Context ctx) {
        String id = ctx.pathParam("id");
        if (plugins.plugins().stream().noneMatch(plugin -> plugin.id().equals(id)))
            throw ProblemException.notFound("There is no plugin " + id + ".");
        return id;
    }

    record Plugins(List<InstalledPlugin> plugins) {}

    record NewPlugin(Optional<URI> url, Optional<String> file) {
        NewPlugin {
            if (url.isPresent() == file.isPresent())
                throw new IllegalArgumentException("either \"url\" or \"file\" is needed");
        }
    }
}
