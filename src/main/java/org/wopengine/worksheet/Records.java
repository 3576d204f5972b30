package org.wopengine.worksheet;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;

/** Makes records of values by name, and the other way round. */
final class Records {
    private Records() {}

    static Object create(Class<?> type, Map<String, Object> values) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Stream.of(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " must accept whatever a draft holds, also null", impossible);
        }
    }

    static Object value(Object owner, String name) {
        try {
            var accessor = owner.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(owner.getClass() + " cannot be read", impossible);
        }
    }
}
