package org.parvis.registers;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** The ledger in words, for whoever may see those lines. */
@Component
public class LedgerView {
    private final Registers registers;

    LedgerView(Registers registers) {
        this.registers = registers;
    }

    /**
     * The page of the ledger.
     *
     * @param service gives the name of a service by its code
     */
    public Page page(List<Ledger.Line> lines, String back, UnaryOperator<String> service, Words w) {
        DataTable table = lines.isEmpty() ? null : table(lines, service, w);
        return Page.of("registers/ledger", new LedgerPage(back, table))
                .title(w.say("registers.ledger.title"));
    }

    private DataTable table(List<Ledger.Line> lines, UnaryOperator<String> service, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("registers.ledger.title"),
                        Column.text(w.say("registers.ledger.when")),
                        Column.text(w.say("registers.ledger.register")),
                        Column.text(w.say("registers.ledger.what")),
                        Column.text(w.say("registers.ledger.why")));
        for (Ledger.Line line : lines) {
            table =
                    table.row(
                            w.dateTime(line.at()),
                            register(line, w),
                            what(line, w),
                            w.typeset(
                                    service.apply(line.service())
                                            + ". "
                                            + line.purpose().in(w.lang())
                                            + " "
                                            + line.basis()));
        }
        return table;
    }

    private String register(Ledger.Line line, Words w) {
        return registers
                .find(line.register())
                .map(register -> w.typeset(register.name().in(w.lang())))
                .orElse(line.register());
    }

    private String what(Ledger.Line line, Words w) {
        String fields =
                line.fields().stream()
                        .map(field -> label(line, field, w))
                        .collect(Collectors.joining(", "));
        return switch (line.step()) {
            case CONSENTED -> w.say("registers.ledger.consented", fields);
            case REFUSED -> w.say("registers.ledger.refused", fields);
            case READ ->
                    switch (line.outcome()) {
                        case "found" -> w.say("registers.ledger.found", fields);
                        case "unknown" -> w.say("registers.ledger.unknown", fields);
                        default -> w.say("registers.ledger.silent", fields);
                    };
        };
    }

    private String label(Ledger.Line line, String field, Words w) {
        return registers
                .find(line.register())
                .flatMap(register -> register.value(field))
                .map(value -> w.typeset(value.label().in(w.lang())))
                .orElse(field);
    }
}
