package org.parvis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that notes each statement prepared through it, to hold a page to its budget. */
public final class SqlCounter {
    private final List<String> statements = new ArrayList<>();
    private final DataSource source;

    public SqlCounter(DataSource target) {
        this.source =
                (DataSource)
                        Proxy.newProxyInstance(
                                SqlCounter.class.getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (proxy, method, args) -> {
                                    Object result = call(target, method, args);
                                    return result instanceof Connection connection
                                            ? counted(connection)
                                            : result;
                                });
    }

    public DataSource source() {
        return source;
    }

    /** What was prepared since the last time. */
    public List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    private Connection counted(Connection target) {
        return (Connection)
                Proxy.newProxyInstance(
                        SqlCounter.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.add(String.valueOf(args[0]));
                            }
                            return call(target, method, args);
                        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
