package com.viewra.server.access;

import com.viewra.server.http.Access;
import com.viewra.server.http.ProblemException;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the owner does about devices: seeing them, turning them away, and letting them look after the library.
public final class DeviceRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceRoutes.class);
    private final Devices devices;

    public DeviceRoutes(Devices devices) {
        this.devices = devices;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/devices", Access.ADMIN, "The paired devices")
                        .answers(DeviceList.class)
                        .by(ctx -> ctx.json(new DeviceList(devices.all()))),
                Route.delete("/api/devices/{id}", Access.ADMIN, "Revokes a device's token")
                        .by(this::revoke),
                Route.put("/api/devices/{id}/owner", Access.ADMIN, "Lets a device look after the library")
                        .answers(Device.class)
                        .by(ctx -> setOwner(ctx, true)),
                Route.delete("/api/devices/{id}/owner", Access.ADMIN, "Has a device only watch again")
                        .answers(Device.class)
                        .by(ctx -> setOwner(ctx, false)));
    }

    private void setOwner(Context ctx, boolean isOwner) {
        Device device = devices.setOwner(ctx.pathParam("id"), isOwner).orElseThrow(DeviceRoutes::unknown);
        LOG.info("{} {} the owner's", device.name(), isOwner ? "is now" : "is no longer");
        ctx.json(device);
    }

    private void revoke(Context ctx) {
        if (!devices.remove(ctx.pathParam("id"))) throw unknown();
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such device.");
    }

    record DeviceList(List<Device> devices) {}
}
