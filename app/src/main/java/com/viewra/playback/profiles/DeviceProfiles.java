package com.viewra.playback.profiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.viewra.playback.DeviceProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kinds of device that are known, each from a file. A profile says where it differs from the one it `extends`;
/// all come from `base`. The user's files are asked first, and one of the same name replaces the one that comes with
/// Viewra. A file that cannot be understood is left out, with the reason; the others work.
public final class DeviceProfiles {
    static final String BASE = "base";
    private static final Logger LOG = LoggerFactory.getLogger(DeviceProfiles.class);

    private final Map<String, KnownDevice> devices;
    private final List<String> problems;

    private DeviceProfiles(Map<String, KnownDevice> devices, List<String> problems) {
        this.devices = devices;
        this.problems = List.copyOf(problems);
    }

    /// @param sources in the order in which they are asked; of two with one name the first counts
    static DeviceProfiles of(List<ProfileSource> sources, List<String> unreadable) {
        Map<String, ProfileSource> byId = new LinkedHashMap<>();
        for (ProfileSource source : sources) byId.putIfAbsent(source.id(), source);
        Map<String, KnownDevice> devices = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>(unreadable);
        for (ProfileSource source : byId.values()) {
            try {
                devices.put(source.id(), source.device(complete(source, byId, new LinkedHashSet<>())));
            } catch (ProfileException e) {
                problems.add(e.getMessage());
                LOG.warn("{} It is left out.", e.getMessage());
            }
        }
        return new DeviceProfiles(devices, problems);
    }

    private static ObjectNode complete(ProfileSource source, Map<String, ProfileSource> all, Set<String> children)
            throws ProfileException {
        Optional<String> parent = source.parent();
        if (parent.isEmpty()) return source.tree();
        children.add(source.id());
        ProfileSource above = all.get(parent.get());
        int line = source.line(List.of(ProfileSource.PARENT));
        if (above == null)
            throw new ProfileException(source.file(), line, "There is no profile " + parent.get() + " to extend.");
        if (children.contains(above.id()))
            throw new ProfileException(source.file(), line, "It extends itself, by way of " + parent.get() + ".");
        return ProfileJson.inherit(complete(above, all, children), source.tree());
    }

    /// In the order in which they are asked.
    public List<KnownDevice> all() {
        return List.copyOf(devices.values());
    }

    /// What is wrong with the files that were left out, as sentences.
    public List<String> problems() {
        return problems;
    }

    public Optional<KnownDevice> find(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    /// The first profile that knows a device by its name, else by its User-Agent.
    public Optional<KnownDevice> match(Optional<String> name, Optional<String> userAgent) {
        return name.flatMap(this::match).or(() -> userAgent.flatMap(this::match));
    }

    private Optional<KnownDevice> match(String text) {
        return devices.values().stream()
                .filter(device -> device.isMeantBy(text))
                .findFirst();
    }

    /// What is played on devices that say nothing and that nobody knows.
    public DeviceProfile safe() {
        return find(BASE).map(KnownDevice::profile).orElse(DeviceProfile.SAFE);
    }
}
