package org.parvis.registers;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.parvis.registers.spi.RegisterConnector;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The registers of the content pack, {@code registers/*.yaml}, read whole: one bad line refuses
 * all.
 */
@Component
public class Registers {
    private static final Registers NONE = new Registers(List.of(), true);

    private final Supplier<List<RegisterFile.Connected>> connected;
    private final BooleanSupplier demonstration;

    @Autowired
    Registers(ContentPack pack, List<RegisterConnector> connectors) {
        this.connected =
                pack.held(
                        () -> read(texts(pack.files("registers", ".yaml")), connectors), List.of());
        this.demonstration = pack::demonstration;
    }

    Registers(List<RegisterFile.Connected> all, boolean demonstration) {
        this.connected = () -> all;
        this.demonstration = () -> demonstration;
    }

    /** For an installation, or a test, that has none. */
    public static Registers none() {
        return NONE;
    }

    static Outcome<List<RegisterFile.Connected>> read(
            Map<String, String> texts, List<RegisterConnector> connectors) {
        Map<String, RegisterConnector> kinds =
                connectors.stream()
                        .collect(Collectors.toMap(RegisterConnector::kind, Function.identity()));
        Map<String, RegisterFile.Connected> all = new LinkedHashMap<>();
        try {
            texts.forEach(
                    (name, text) -> {
                        RegisterFile.Connected one = RegisterFile.read(name, text, kinds);
                        if (all.put(one.register().code(), one) != null) {
                            throw YamlFile.read(name, text)
                                    .refuse("platform.file.twice", one.register().code());
                        }
                    });
            return Outcome.ok(List.copyOf(all.values()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Map<String, String> texts(List<Path> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            texts.put(String.valueOf(file.getFileName()), ContentPack.text(file));
        }
        return texts;
    }

    public Optional<Register> find(String code) {
        return byCode(code).map(RegisterFile.Connected::register);
    }

    public Collection<Register> all() {
        return connected.get().stream().map(RegisterFile.Connected::register).toList();
    }

    private Optional<RegisterFile.Connected> byCode(String code) {
        return connected.get().stream()
                .filter(one -> one.register().code().equals(code))
                .findFirst();
    }

    /**
     * Whether the register can be asked here. One about persons is asked in a demonstration only,
     * as long as nothing proves who is asking (docs/adr/0016).
     */
    public boolean connected(String code) {
        return byCode(code).filter(this::isConnected).isPresent();
    }

    private boolean isConnected(RegisterFile.Connected one) {
        return one.source().connected()
                && (demonstration.getAsBoolean()
                        || one.register().about() == Register.About.PUBLIC);
    }

    /** A value and the connected register that holds it. */
    public record Held(Register register, Register.Value value) {}

    /** Who holds an answer already, by what it means for all services. */
    public Optional<Held> holding(String means) {
        for (Register register : all()) {
            for (Register.Value value : register.values()) {
                if (means.equals(value.means()) && connected(register.code())) {
                    return Optional.of(new Held(register, value));
                }
            }
        }
        return Optional.empty();
    }

    Optional<RegisterFile.Connected> connection(String code) {
        return byCode(code).filter(this::isConnected);
    }
}
