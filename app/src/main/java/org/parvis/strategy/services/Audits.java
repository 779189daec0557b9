package org.parvis.strategy.services;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The accessibility audits that the pack reports, the newest first. */
@Component
class Audits {
    private final Held<List<Audit>> all;

    Audits(ContentPack pack) {
        this.all = pack.held(() -> read(pack), List.of());
    }

    private static Outcome<List<Audit>> read(ContentPack pack) {
        var read = new ArrayList<Audit>();
        for (Path file : pack.files("strategy/audits", ".yaml")) {
            switch (read(String.valueOf(file.getFileName()), ContentPack.text(file))) {
                case Outcome.Ok<List<Audit>>(List<Audit> some) -> read.addAll(some);
                case Outcome.Refused<List<Audit>> refused -> {
                    return refused;
                }
            }
        }
        read.sort(Comparator.comparing(Audit::on).reversed());
        return Outcome.ok(List.copyOf(read));
    }

    List<Audit> of(String service) {
        return all.get().stream().filter(audit -> audit.service().equals(service)).toList();
    }

    static Outcome<List<Audit>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("audits"));
            return Outcome.ok(file.maps("audits").stream().map(node -> audit(name, node)).toList());
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Audit audit(String name, YamlFile node) {
        node.only(Set.of("service", "on", "standard", "auditor", "met", "of", "evidence"));
        int of = node.as("of", Audits::positive);
        int met = node.as("met", Integer::parseInt);
        if (met < 0 || met > of) {
            throw node.refuse("strategy.file.auditMet", Integer.toString(met));
        }
        return new Audit(
                node.naming(PackThing.SERVICE, "service"),
                node.as("on", LocalDate::parse),
                node.words("standard"),
                node.text("auditor"),
                met,
                of,
                node.words("evidence"),
                name,
                node.line("service"));
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number <= 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
