package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.WaitingRequests;
import org.parvis.catalogue.Receiving;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.platform.words.TypedDay;

/**
 * What an agent typed about a request that came by another door: how it came, on which legal day,
 * and what shows it. What was typed is kept as it was typed.
 */
record IntakeForm(Map<String, List<String>> values) {
    private static final int LONGEST_EVIDENCE = 500;

    /** One that is not typed yet; its file has its number. */
    static IntakeForm begun(LocalDate today) {
        return new IntakeForm(Map.of("file", List.of(Ids.next().toString()), "lang", List.of("fr")))
                .received(today);
    }

    private IntakeForm received(LocalDate day) {
        return with(
                Map.of(
                        "received-day", List.of("" + day.getDayOfMonth()),
                        "received-month", List.of("" + day.getMonthValue()),
                        "received-year", List.of("" + day.getYear())));
    }

    /** The same with what is known of some fields. */
    IntakeForm with(Map<String, List<String>> known) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(known);
        return new IntakeForm(all);
    }

    /** The same with what the person answered before printing it, in their language. */
    IntakeForm with(Forms.Sheet sheet) {
        return with(sheet.fields()).with(Map.of("lang", List.of(sheet.lang())));
    }

    /** The same with what was said of its arrival before, which is not typed again. */
    IntakeForm with(WaitingRequests.@Nullable Waiting one) {
        return one == null
                ? this
                : with(Map.of(
                                "item", List.of(one.id().toString()),
                                "channel", List.of(one.channel().code()),
                                "evidence", List.of(one.evidence())))
                        .received(one.legalOn());
    }

    String get(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The number under which the file is opened: the same form sent twice opens one file. */
    @Nullable UUID file() {
        return Ids.read(get("file")).orElse(null);
    }

    /** What waited at the desk, when it is that which is entered. */
    @Nullable UUID item() {
        return Ids.read(get("item")).orElse(null);
    }

    @Nullable Channel channel() {
        for (Channel channel : Channel.values()) {
            if (!channel.online() && channel.code().equals(get("channel"))) {
                return channel;
            }
        }
        return null;
    }

    @Nullable LocalDate received() {
        return TypedDay.of("received", this::get).read().orElse(null);
    }

    /** A spoken request stays spoken; a letter is written; at the counter it may be either. */
    boolean written() {
        return switch (channel()) {
            case PHONE -> false;
            case COUNTER -> !get("written").equals("no");
            case null, default -> true;
        };
    }

    @Nullable String evidence() {
        return get("evidence").isEmpty() ? null : get("evidence");
    }

    String lang(ServiceDefinition service) {
        return service.speaks(get("lang")) ? get("lang") : "fr";
    }

    /** What to correct in these fields, in words, by field. */
    Map<String, String> faults(ServiceDefinition service, LocalDate today, Words w) {
        Map<String, String> faults = new LinkedHashMap<>();
        Channel channel = channel();
        if (channel == null || service.process().receiving(channel).isEmpty()) {
            faults.put("channel", w.say("team.intake.error.channel"));
        }
        LocalDate day = received();
        if (day == null) {
            faults.put("received-day", w.say("team.intake.error.date"));
        } else if (day.isAfter(today)) {
            faults.put("received-day", w.say("team.intake.error.future"));
        } else if (day.isBefore(today.minusYears(1))) {
            faults.put("received-day", w.say("team.intake.error.tooOld"));
        }
        if (evidence() == null && needsEvidence(service, channel, day, today)) {
            faults.put("evidence", w.say("team.intake.error.evidence"));
        } else if (get("evidence").length() > LONGEST_EVIDENCE) {
            faults.put("evidence", w.say("team.refused.long", LONGEST_EVIDENCE));
        }
        if (channel == Channel.COUNTER && get("written").isEmpty()) {
            faults.put("written", w.say("team.intake.error.written"));
        }
        return faults;
    }

    /** A day in the past needs something that shows it; a fax always has its report. */
    private static boolean needsEvidence(
            ServiceDefinition service,
            @Nullable Channel channel,
            @Nullable LocalDate day,
            LocalDate today) {
        boolean report =
                channel != null
                        && service.process()
                                .receiving(channel)
                                .map(Receiving::receivedOn)
                                .filter(
                                        on ->
                                                on == Receiving.ReceivedOn.FAX_REPORT
                                                        || on == Receiving.ReceivedOn.POSTMARK)
                                .isPresent();
        return report || (day != null && day.isBefore(today));
    }
}
