package org.parvis.cases.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.Reference;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.OpenedByBody;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;

/** What an agent typed to open a file that nobody asked for: why, on what article, told when. */
record OwnMotionForm(Map<String, List<String>> values) {
    private static final int LONGEST = 2_000;

    String get(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** The number under which the file is opened: the same form sent twice opens one file. */
    @Nullable UUID file() {
        return Ids.read(get("file")).orElse(null);
    }

    String lang(ServiceDefinition service) {
        return service.speaks(get("lang")) ? get("lang") : "fr";
    }

    boolean later() {
        return get("notice").equals("later");
    }

    private Optional<OpenedByBody.Cause> cause(OpenedByBody rule) {
        return rule.causes().stream().filter(c -> c.code().equals(get("cause"))).findFirst();
    }

    /** What to correct in these fields, in words, by field. */
    Map<String, String> faults(OpenedByBody rule, Words w) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!get("about").isEmpty() && Reference.parse(get("about")).isEmpty()) {
            faults.put("about", w.say("team.own.error.about"));
        }
        if (cause(rule).isEmpty()) {
            faults.put("cause", w.say("team.own.error.cause"));
        }
        if (get("reason").isEmpty()) {
            faults.put("reason", w.say("team.own.error.reason"));
        } else if (get("reason").length() > LONGEST) {
            faults.put("reason", w.say("team.refused.long", LONGEST));
        }
        if (rule.noticeWaits() != null && !get("notice").equals("now") && !later()) {
            faults.put("notice", w.say("team.own.error.notice"));
        }
        return faults;
    }

    /** The same as the file keeps it. */
    OwnMotion motion(ServiceDefinition service, String by, LocalDate today) {
        OpenedByBody rule = service.process().openedByBody();
        if (rule == null) {
            throw new IllegalStateException("Nobody but a person opens files of that service");
        }
        OpenedByBody.Cause cause = cause(rule).orElseThrow();
        OpenedByBody.LateNotice late = later() ? rule.noticeWaits() : null;
        return new OwnMotion(
                by,
                cause.code(),
                texts(service, cause.label()),
                said(service, cause.citation()),
                get("reason"),
                Reference.parse(get("about")).orElse(null),
                late == null ? today : today.plusDays(late.days()),
                late == null ? Map.of() : said(service, late.citation()));
    }

    private static Map<String, String> texts(ServiceDefinition service, LocalizedText text) {
        Map<String, String> texts = new LinkedHashMap<>();
        service.languages().all().forEach(lang -> texts.put(lang, text.in(lang)));
        return texts;
    }

    private static Map<String, String> said(ServiceDefinition service, Citation citation) {
        Map<String, String> texts = new LinkedHashMap<>();
        service.languages().all().forEach(lang -> texts.put(lang, citation.in(lang)));
        return texts;
    }
}
