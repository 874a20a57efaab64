package com.viewra.plugins;

import com.viewra.api.PluginContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.pf4j.ExtensionFactory;

/// Makes the extensions of one plugin: by their constructor that takes the context, or by the one that takes nothing.
record ContextExtensionFactory(PluginContext context) implements ExtensionFactory {
    @Override
    public <T> T create(Class<T> type) {
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                Class<?>[] wanted = constructor.getParameterTypes();
                if (wanted.length == 1 && wanted[0] == PluginContext.class)
                    return type.cast(constructor.newInstance(context));
            }
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    type.getName() + " needs a public constructor that takes a PluginContext or nothing.", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " could not be made: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " could not be made: " + e.getMessage(), e);
        }
    }
}
