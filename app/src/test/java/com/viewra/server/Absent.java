package com.viewra.server;

import java.lang.reflect.Proxy;

/// A room that is not there: whatever is asked of it fails.
final class Absent {
    private Absent() {}

    static <T> T room(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
        }));
    }
}
