package org.parvis.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
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
    private final Organizations organizations;

    PolicyPages(
            Catalogue catalogue,
            Registers registers,
            List<HoldsPersonalData> places,
            RetentionSchedules schedules,
            Organizations organizations) {
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.registers = registers;
        this.places =
                places.stream().sorted(Comparator.comparing(HoldsPersonalData::place)).toList();
        this.schedules = schedules;
    }

    /** What a service collects, why, and for how long. */
    record Service(Link link, String purpose, String basis, List<Kept> kept) {}

    /** By which schedule, and for how long. */
    record Kept(String schedule, String years) {}

    /** A register that may be read, and on which provision. */
    record Source(String name, String holder, String basis, String values, boolean consent) {}

    /** A retention schedule. */
    record Calendar(String name, String basis, DataTable table) {}

    /** The page. */
    record PolicyPage(
            List<Service> services,
            List<Source> sources,
            DataTable places,
            List<Calendar> schedules,
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
                        schedules.all().stream().map(s -> calendar(s, w)).toList(),
                        fr ? "/fr/pages/renseignements-personnels" : "/en/pages/privacy",
                        Paths.myData(w));
        return Page.of("privacy/policy", page)
                .title(w.say("privacy.policy.title"))
                .nav("")
                .forAnybody();
    }

    private Service service(ServiceDefinition service, Words w) {
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
                kept(service, w));
    }

    /** By the schedules of the bodies that offer it, and by its own words for the others. */
    private List<Kept> kept(ServiceDefinition service, Words w) {
        List<Kept> kept = new ArrayList<>();
        Set<String> kinds = kinds(service);
        for (RetentionSchedules.Schedule schedule : schedules.all()) {
            boolean offered = kinds.stream().anyMatch(schedule.kinds()::contains);
            schedule.of(service.code())
                    .filter(series -> offered)
                    .ifPresent(series -> kept.add(kept(service.retention(), schedule, series, w)));
        }
        boolean all =
                kinds.stream()
                        .allMatch(
                                kind ->
                                        schedules
                                                .of(kind)
                                                .flatMap(one -> one.of(service.code()))
                                                .isPresent());
        if (!all) {
            kept.add(
                    new Kept(
                            w.typeset(service.retention().schedule().in(w.lang())),
                            w.say("privacy.policy.years", service.retention().years())));
        }
        return kept;
    }

    /** By a schedule, or longer where the service asks for it and says why. */
    static Kept kept(
            ServiceDefinition.Retention own,
            RetentionSchedules.Schedule schedule,
            RetentionSchedules.Series series,
            Words w) {
        Optional<LocalizedText> longer = own.longerThan(series.years());
        String years =
                w.say("privacy.policy.years", longer.isPresent() ? own.years() : series.years());
        return new Kept(
                w.typeset(schedule.name().in(w.lang())),
                longer.map(why -> w.typeset(why.in(w.lang())))
                        .map(why -> years + ". " + w.say("cases.kept.longer", why))
                        .orElse(years));
    }

    private Set<String> kinds(ServiceDefinition service) {
        return service.offeredBy().stream()
                .flatMap(code -> organizations.byCode(code).stream())
                .map(Organization::kind)
                .collect(Collectors.toSet());
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

    private static Calendar calendar(RetentionSchedules.Schedule schedule, Words w) {
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
                            w.say("privacy.policy.then." + one.then().code(), one.sample()));
        }
        return new Calendar(
                w.typeset(schedule.name().in(lang)), Citation.said(schedule.basis(), lang), table);
    }
}
