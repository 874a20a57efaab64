package com.viewra.server.http;

import io.javalin.security.RouteRole;

/// Who may use a route.
public enum Access implements RouteRole {
    ANYONE,
    /// Paired devices, and whoever holds the admin token.
    DEVICES,
    /// Whoever holds the admin token, and devices of the owner.
    ADMIN,
    /// Whoever holds a signed address; the route checks it itself.
    SIGNED
}
