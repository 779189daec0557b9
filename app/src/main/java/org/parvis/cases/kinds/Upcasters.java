package org.parvis.cases.kinds;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All upcasters, applied in order until the payload has today's shape. */
@Component
public class Upcasters {
    /**
     * One step of a kind, from a schema number to the next: a pure function over the written JSON,
     * kept for ever with its golden file, because acts are never rewritten.
     */
    public interface Upcaster {
        String kind();

        int from();

        Map<String, Object> upcast(Map<String, Object> written);
    }

    private final List<Upcaster> steps;

    public Upcasters(List<Upcaster> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Whether what was written under that schema is of today's shape already. */
    boolean isCurrent(String kind, int schema) {
        return steps.stream().noneMatch(s -> s.kind().equals(kind) && s.from() == schema);
    }

    Map<String, Object> upcast(String kind, int schema, Map<String, Object> written) {
        Map<String, Object> current = written;
        int number = schema;
        while (true) {
            int from = number;
            var step =
                    steps.stream()
                            .filter(s -> s.kind().equals(kind) && s.from() == from)
                            .findFirst();
            if (step.isEmpty()) {
                return current;
            }
            current = step.get().upcast(current);
            number++;
        }
    }
}
