package com.viewra.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import javafx.application.Platform;

/// Hands calls on and keeps which of them were made on the JavaFX thread, where none may be: any of them can block.
final class OffFxThread {
    private final Set<String> offences = new ConcurrentSkipListSet<>();

    <T> T guard(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (Platform.isFxApplicationThread() && method.getDeclaringClass() != Object.class)
                        offences.add(type.getSimpleName() + "." + method.getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    Set<String> offences() {
        return new TreeSet<>(offences);
    }
}
