package org.parvis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A data source that notes each statement that a thread prepares through it while it is asked to,
 * to hold a page to its budget. What other threads do at the same time does not count.
 */
public final class SqlCounter {
    /** Work whose statements are counted. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Counts what a program under test asks of each of its data sources. */
    public static final class OfProgram implements BeanPostProcessor {
        private final ThreadLocal<@Nullable List<String>> noted = new ThreadLocal<>();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? new SqlCounter(source, noted).source()
                    : bean;
        }

        /** What was prepared, in order, while that work was done. */
        public List<String> during(Work work) throws Exception {
            return SqlCounter.during(noted, work);
        }
    }

    private final ThreadLocal<@Nullable List<String>> noted;
    private final DataSource source;

    public SqlCounter(DataSource target) {
        this(target, new ThreadLocal<>());
    }

    private SqlCounter(DataSource target, ThreadLocal<@Nullable List<String>> noted) {
        this.noted = noted;
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

    /** What was prepared, in order, while that work was done. */
    public List<String> during(Work work) throws Exception {
        return during(noted, work);
    }

    private static List<String> during(ThreadLocal<@Nullable List<String>> noted, Work work)
            throws Exception {
        List<String> statements = new ArrayList<>();
        noted.set(statements);
        try {
            work.run();
        } finally {
            noted.remove();
        }
        return statements;
    }

    private Connection counted(Connection target) {
        return (Connection)
                Proxy.newProxyInstance(
                        SqlCounter.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            List<String> statements = noted.get();
                            if (statements != null && method.getName().equals("prepareStatement")) {
                                statements.add(String.valueOf(args[0]));
                            }
                            return call(target, method, args);
                        });
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
