package com.viewra.plugins;

import com.viewra.api.Tools;
import com.viewra.api.event.EventPublisher;
import com.viewra.plugins.PluginEvent.PluginChanged;
import com.viewra.settings.SettingsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pf4j.PluginManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Installs, starts, stops and removes plugins while the program runs, and hands out what they add. A plugin that is
/// broken is listed with the reason, and the rest works. Safe for use from any thread.
public final class PluginHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);
    private final PluginFolders folders;
    private final UnpackedPlugins unpacked;
    private final PluginPreferences preferences;
    private final Tools tools;
    private final EventPublisher events;
    private final PluginManager manager;
    private final List<PluginSlot> slots = new ArrayList<>();
    private volatile List<Object> extensions = List.of();

    private PluginHost(PluginFolders folders, SettingsFile settings, Tools tools, EventPublisher events) {
        this.folders = folders;
        this.preferences = new PluginPreferences(settings);
        this.tools = tools;
        this.events = events;
        this.unpacked = new UnpackedPlugins(folders.unpacked());
        this.manager = new HostPluginManager(folders.unpacked());
    }

    /// Loads all plugins and starts those that are not disabled. Where the user installed one that is also bundled, the
    /// user's is taken.
    public static PluginHost start(PluginFolders folders, SettingsFile settings, Tools tools, EventPublisher events)
            throws IOException {
        PluginHost host = new PluginHost(folders, settings, tools, events);
        Files.createDirectories(folders.own());
        for (Path zip : PluginFolders.zips(folders.own())) host.add(zip, false);
        host.addBundled();
        host.tidy();
        return host;
    }

    /// All extensions of a kind, of all started plugins. Ask at each use: plugins come and go.
    public <T> List<T> extensions(Class<T> type) {
        return extensions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public synchronized List<InstalledPlugin> plugins() {
        return slots.stream().map(PluginSlot::describe).toList();
    }

    /// Starts a plugin, now and at every start of the program.
    public synchronized void enable(String id) throws PluginException {
        PluginSlot slot = slot(id);
        preferences.setDisabled(id, false);
        start(slot);
        publish(id, true);
    }

    /// Stops a plugin, now and until it is enabled again.
    public synchronized void disable(String id) throws PluginException {
        PluginSlot slot = slot(id);
        preferences.setDisabled(id, true);
        slot.stop();
        collect();
        publish(id, true);
    }

    /// Fetches a plugin from the web and installs it.
    public InstalledPlugin install(URI source) throws IOException, InterruptedException {
        Path download = Files.createTempFile(folders.own(), "download-", ".part");
        try {
            PluginDownload.fetch(source, download);
            return install(download);
        } finally {
            Files.deleteIfExists(download);
        }
    }

    /// Installs a plugin's zip, which is copied, in place of an older one of the same id.
    /// @throws PluginException if it does not load; then everything is as before
    public synchronized InstalledPlugin install(Path zip) throws IOException {
        String id = new PluginArchive(zip).readId();
        Path target = folders.own().resolve(id + ".zip");
        Path previous = folders.own().resolve(id + ".zip.previous");
        Path copy = Files.createTempFile(folders.own(), "install-", ".part");
        try { // first, as it may fail: the disk may be full
            Files.copy(zip, copy, StandardCopyOption.REPLACE_EXISTING);
            find(id).ifPresent(this::remove);
            if (Files.exists(target)) Files.move(target, previous, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, target);
        } finally {
            Files.deleteIfExists(copy);
        }
        PluginSlot slot = add(target, false);
        Optional<String> error = slot.error();
        if (error.isPresent()) {
            remove(slot);
            Files.delete(target);
            if (Files.exists(previous)) add(Files.move(previous, target), false);
            addBundled();
            throw new PluginException(error.get());
        }
        Files.deleteIfExists(previous);
        publish(id, true);
        return slot.describe();
    }

    /// Removes a plugin that the user installed, with everything it stored.
    public synchronized void delete(String id) throws IOException {
        PluginSlot slot = slot(id);
        if (slot.bundled())
            throw new PluginException("The plugin " + id + " is part of Viewra. It can be disabled, but not deleted.");
        remove(slot);
        Files.deleteIfExists(slot.zip());
        UnpackedPlugins.delete(folders.storage().resolve(slot.id()));
        preferences.setDisabled(id, false);
        preferences.forget(id);
        addBundled();
        tidy();
        publish(id, find(id).isPresent());
    }

    /// The settings that a plugin told of when it was last started, with what they are set to.
    public synchronized List<ChosenSetting> settings(String id) throws PluginException {
        return slot(id).settings().stream()
                .map(one -> ChosenSetting.of(one, preferences.values(id)))
                .toList();
    }

    /// Changes settings of a plugin, which it finds at its next use of them.
    /// @param changes by name; an empty value means that what is usual counts again
    /// @throws PluginException with a sentence if a value does not fit; then nothing is changed
    public synchronized void change(String id, Map<String, String> changes) throws PluginException {
        preferences.change(id, slot(id).settings(), changes);
        publish(id, true);
    }

    @Override
    public synchronized void close() {
        slots.reversed().forEach(PluginSlot::unload);
        slots.clear();
        extensions = List.of();
    }

    private PluginSlot add(Path zip, boolean bundled) {
        PluginSlot slot = new PluginSlot(manager, zip, bundled);
        slot.load(unpacked);
        slots.add(slot);
        if (!slot.isFailed() && !preferences.isDisabled(slot.id())) start(slot);
        return slot;
    }

    private void addBundled() throws IOException {
        if (folders.bundled().isEmpty()) return;
        for (Path zip : PluginFolders.zips(folders.bundled().get())) if (!isTaken(zip)) add(zip, true);
    }

    /// Whether a plugin of that id, or this very file, is in the list already.
    private boolean isTaken(Path zip) {
        try {
            if (find(new PluginArchive(zip).readId()).isPresent()) return true;
        } catch (PluginException e) {
            LOG.debug("{} will be listed as broken", zip, e);
        }
        return slots.stream().anyMatch(slot -> slot.zip().equals(zip));
    }

    private void start(PluginSlot slot) {
        HostPluginContext context = new HostPluginContext(
                slot.id(), folders.storage().resolve(slot.id()), () -> preferences.values(slot.id()), tools, events);
        slot.start(new ContextExtensionFactory(context));
        collect();
    }

    private void remove(PluginSlot slot) {
        slot.unload();
        slots.remove(slot);
        collect();
    }

    private void collect() {
        extensions = slots.stream().flatMap(slot -> slot.extensions().stream()).toList();
    }

    private void tidy() throws IOException {
        List<Path> used = new ArrayList<>();
        manager.getPlugins().forEach(plugin -> used.add(plugin.getPluginPath()));
        unpacked.keepOnly(used);
    }

    private PluginSlot slot(String id) throws PluginException {
        return find(id).orElseThrow(() -> new PluginException("There is no plugin " + id + "."));
    }

    private Optional<PluginSlot> find(String id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    private void publish(String id, boolean present) {
        events.publish(new PluginChanged(id, present));
    }
}
