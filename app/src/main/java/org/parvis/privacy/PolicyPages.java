package org.parvis.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Page;
import org.parvis.registers.Register;
import org.parvis.registers.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The privacy policy, written from what the program really does: the definitions of services and
 * registers, the places that declared that they hold something, the retention schedules. A policy
 * that is written beside the program is wrong after its first change.
 */
@Controller
class PolicyPages {
    private final Catalogue catalogue;
    private final Registers registers;
    private final List<HoldsPersonalData> places;
    private final RetentionSchedules schedules;

    PolicyPages(
            Catalogue catalogue,
            Registers registers,
            List<HoldsPersonalData> places,
            RetentionSchedules schedules) {
        this.catalogue = catalogue;
        this.registers = registers;
        this.places =
                places.stream().sorted(Comparator.comparing(HoldsPersonalData::place)).toList();
        this.schedules = schedules;
    }

    /** What a service collects, why, and for how long. */
    record Service(Link link, String purpose, String basis, String kept, String years) {}

    /** A register that may be read, and on which provision. */
    record Source(String name, String holder, String basis, String values, boolean consent) {}

    /** A retention schedule. */
    record Kept(String name, String basis, DataTable table) {}

    /** The page. */
    record PolicyPage(
            List<Service> services,
            List<Source> sources,
            DataTable places,
            List<Kept> schedules,
            String more,
            String rights) {}

    @GetMapping({"/fr/politique-de-confidentialite", "/en/privacy-policy"})
    Page show(Words w) {
        boolean fr = w.lang().equals("fr");
        PolicyPage page =
                new PolicyPage(
                        catalogue.services().stream().map(s -> service(s, w)).toList(),
                        registers.all().stream().map(r -> source(r, w)).toList(),
                        places(w),
                        schedules.all().stream().map(s -> kept(s, w)).toList(),
                        fr ? "/fr/pages/renseignements-personnels" : "/en/pages/privacy",
                        Paths.myData(w));
        return Page.of("privacy/policy", page)
                .title(w.say("privacy.policy.title"))
                .nav("")
                .forAnybody();
    }

    private static Service service(ServiceDefinition service, Words w) {
        String lang = w.lang();
        return new Service(
                Link.to(
                        w.typeset(service.name().in(lang)),
                        (lang.equals("fr") ? "/fr/services/" : "/en/services/")
                                + service.slug(lang)),
                w.typeset(service.purpose().in(lang)),
                service.legalBasis().stream()
                        .map(one -> one.citation().in(lang))
                        .collect(Collectors.joining(" ; ")),
                w.typeset(service.retention().schedule().in(lang)),
                w.say("privacy.policy.years", service.retention().years()));
    }

    private static Source source(Register register, Words w) {
        String lang = w.lang();
        return new Source(
                w.typeset(register.name().in(lang)),
                w.typeset(register.holder().in(lang)),
                register.legalBasis().in(lang),
                register.values().stream()
                        .map(value -> w.typeset(value.label().in(lang)))
                        .collect(Collectors.joining(", ")),
                register.consent());
    }

    private DataTable places(Words w) {
        DataTable table =
                DataTable.of(
                        w.say("privacy.policy.places"),
                        Column.text(w.say("privacy.policy.place.purpose")),
                        Column.text(w.say("privacy.policy.place.kept")));
        for (HoldsPersonalData place : places) {
            table = table.row(w.say(place.purpose()), w.say(place.retention()));
        }
        return table;
    }

    private static Kept kept(RetentionSchedules.Schedule schedule, Words w) {
        String lang = w.lang();
        DataTable table =
                DataTable.of(
                        w.typeset(schedule.name().in(lang)),
                        Column.text(w.say("privacy.policy.series")),
                        Column.number(w.say("privacy.policy.active")),
                        Column.number(w.say("privacy.policy.semiActive")),
                        Column.text(w.say("privacy.policy.then")));
        for (RetentionSchedules.Series one : schedule.series()) {
            table =
                    table.row(
                            w.typeset(one.name().in(lang)),
                            w.number(one.active()),
                            w.number(one.semiActive()),
                            w.say("privacy.policy.then." + one.then().code()));
        }
        return new Kept(w.typeset(schedule.name().in(lang)), schedule.basis(), table);
    }
}
