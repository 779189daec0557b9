package org.parvis.registers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.parvis.platform.web.Throttle;
import org.parvis.registers.spi.Reply;
import org.springframework.stereotype.Component;

/**
 * Asks a register that anybody may consult, outside any form: whether a business exists, under
 * which name. Nobody's record is read, so no consent is asked and nothing is kept.
 */
@Component
public class PublicRecords {
    /** A number looked up again and again is a machine trying numbers. */
    private static final Throttle.Limit BY_ASKER =
            new Throttle.Limit("register-public", 60, Duration.ofHours(1));

    private final Registers registers;
    private final Throttle throttle;

    PublicRecords(Registers registers, Throttle throttle) {
        this.registers = registers;
        this.throttle = throttle;
    }

    /** What was said. */
    public sealed interface Answer {
        /** The record, by what its values mean for all services, as {@code enterprise.name}. */
        record Found(Map<String, Object> values) implements Answer {
            public Found {
                values = Map.copyOf(values);
            }

            /** A value as a text; empty when the record does not hold it. */
            public String text(String means) {
                return values.get(means) instanceof String text ? text : "";
            }
        }

        /** The register holds nothing under this key. */
        record Unknown() implements Answer {}

        /** It is not connected, or does not answer now. */
        record Silent() implements Answer {}
    }

    /**
     * Asks whichever register holds such values by its one key.
     *
     * @param means a value of the record, as {@code enterprise.name}
     * @param asker whose attempts are counted
     */
    public Answer ask(String means, String key, String asker) {
        Registers.Held held =
                registers
                        .holding(means)
                        .filter(found -> found.register().about() == Register.About.PUBLIC)
                        .filter(found -> found.register().keys().size() == 1)
                        .orElse(null);
        if (held == null
                || throttle.take(new Throttle.Bucket(BY_ASKER, asker))
                        instanceof Throttle.Answer.Wait) {
            return new Answer.Silent();
        }
        Register register = held.register();
        RegisterFile.Connected connected = registers.connection(register.code()).orElseThrow();
        return switch (connected.source().ask(Map.of(register.keys().getFirst(), key))) {
            case Reply.Unknown unknown -> new Answer.Unknown();
            case Reply.Silent silent -> new Answer.Silent();
            case Reply.Found(var record) ->
                    connected
                            .mapping()
                            .read(record)
                            .<Answer>map(mapped -> found(register, mapped))
                            .orElseGet(Answer.Silent::new);
        };
    }

    private static Answer.Found found(Register register, Mapping.Mapped mapped) {
        Map<String, Object> values = new HashMap<>();
        for (Register.Value value : register.values()) {
            Object known = mapped.values().get(value.code());
            if (value.means() != null && known != null) {
                values.put(value.means(), known);
            }
        }
        return new Answer.Found(values);
    }
}
