package com.viewra.server.api;

import com.viewra.playback.DeviceProfile;
import com.viewra.playback.profiles.DeviceProfiles;
import com.viewra.playback.profiles.KnownDevice;
import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// What is known of the device that asks, from its profile and from what it says.
final class DeviceKinds {
    private final DeviceProfiles profiles;

    DeviceKinds(DeviceProfiles profiles) {
        this.profiles = profiles;
    }

    /// A browser that does not say what it plays gets the safe choice: there are too many kinds of each.
    DeviceProfile of(Context ctx, Optional<DeviceView> said) {
        Optional<KnownDevice> kind =
                profiles.match(said.flatMap(DeviceView::name), Optional.ofNullable(ctx.userAgent()));
        if (said.isPresent())
            return said.get()
                    .toProfile(kind.filter(known -> said.get().isComplete() || !known.reports())
                            .map(KnownDevice::profile)
                            .orElse(profiles.safe()));
        return kind.filter(known -> !known.reports()).map(KnownDevice::profile).orElse(profiles.safe());
    }

    Route route() {
        return Route.get("/api/playback/profiles", Access.DEVICES, "The kinds of device that are known")
                .answers(Profiles.class)
                .by(ctx -> ctx.json(new Profiles(
                        profiles.all().stream().map(ProfileView::of).toList(), profiles.problems())));
    }

    /// @param problems what is wrong with files that were left out, as sentences
    record Profiles(List<ProfileView> profiles, List<String> problems) {}

    record ProfileView(String id, String name, List<KnownDevice.Quirk> quirks) {
        static ProfileView of(KnownDevice device) {
            return new ProfileView(device.id(), device.profile().name(), device.quirks());
        }
    }
}
