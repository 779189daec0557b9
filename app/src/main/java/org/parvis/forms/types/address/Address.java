package org.parvis.forms.types.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Question;
import org.parvis.ds.Words;
import org.parvis.forms.spi.Asking;
import org.parvis.forms.spi.ChoiceList;
import org.parvis.forms.spi.ChoiceLists;
import org.parvis.forms.spi.Control;
import org.parvis.forms.spi.Parsed;
import org.parvis.forms.spi.Typed;
import org.parvis.forms.types.Composite;
import org.parvis.forms.types.Countries;
import org.parvis.forms.types.Refusals;
import org.parvis.kernel.Refusal;
import org.parvis.rules.RuleType;
import org.springframework.stereotype.Component;

/**
 * An address in its parts. In Canada the postal code has its form and stands in its province; the
 * municipality may be checked against a list. Elsewhere in the world it is taken as it is written.
 */
@Component
final class Address extends Composite {
    private static final List<String> PARTS =
            List.of("street", "unit", "municipality", "province", "postal-code", "country");
    private static final int LONGEST = 120;
    private static final String CANADA = "CA";

    private final ChoiceLists lists;

    Address(ChoiceLists lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "address";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public RuleType ruleType(Question question) {
        RuleType text = RuleType.text(2 * LONGEST);
        return RuleType.fields(
                Map.of(
                        "street", text,
                        "unit", text,
                        "municipality", text,
                        "province", text,
                        "postal_code", text,
                        "country", text));
    }

    /** `municipalities` names a list that a municipality of Québec must be in. */
    @Override
    public Map<String, Setting> settings() {
        return Map.of("canada-only", Setting.YES_OR_NO, "municipalities", Setting.WORDS);
    }

    @Override
    public List<Refusal> refusals(Question question) {
        return question.setting("municipalities")
                .filter(code -> lists.list(code).isEmpty())
                .map(code -> List.of(Refusals.of("list", code)))
                .orElse(List.of());
    }

    private static boolean canadaOnly(Question question) {
        return question.setting("canada-only").filter("true"::equals).isPresent();
    }

    @Override
    public List<String> parts(Question question) {
        return canadaOnly(question) ? PARTS.subList(0, 5) : PARTS;
    }

    @Override
    public Control control(Question question, Asking asking, Words w) {
        List<Control.Part> parts = new ArrayList<>();
        parts.add(part("street", "address-line1", w));
        parts.add(part("unit", "address-line2", w).asOptional());
        parts.add(part("municipality", "address-level2", w));
        parts.add(
                Control.Part.of(
                        "province",
                        w.say("forms.type.address.province"),
                        Control.line()
                                .filledAs("address-level1")
                                .exact()
                                .suggesting(Provinces.names(w.lang()))));
        parts.add(
                Control.Part.of(
                        "postal-code",
                        w.say("forms.type.address.postal-code"),
                        Control.line().filledAs("postal-code").wide(10).exact()));
        if (!canadaOnly(question)) {
            parts.add(
                    Control.Part.of(
                                    "country",
                                    w.say("forms.type.address.country"),
                                    new Control.Menu(Countries.choices(w.lang())))
                            .withHint(w.say("forms.type.address.country.hint")));
        }
        return new Control.Parts(parts);
    }

    private static Control.Part part(String name, String fill, Words w) {
        return Control.Part.of(
                name, w.say("forms.type.address." + name), Control.line().filledAs(fill).exact());
    }

    @Override
    public List<Typed> examples(Question question) {
        Typed here =
                example(
                        "street", "12, rue des Érables",
                        "unit", "App. 3",
                        "municipality", "Québec",
                        "province", "Québec",
                        "postal-code", "g1r4s9");
        if (canadaOnly(question)) {
            return List.of(here);
        }
        return List.of(
                here,
                example(
                        "street", "1, quai Branly",
                        "municipality", "Paris",
                        "postal-code", "75007",
                        "country", "FR"));
    }

    @Override
    public Parsed parse(Question question, Typed typed, Asking asking) {
        List<String> parts = parts(question);
        if (parts.stream().allMatch(part -> line(typed, part).isEmpty())) {
            return Parsed.NOTHING;
        }
        for (String part : parts) {
            if (line(typed, part).length() > LONGEST) {
                return Parsed.wrongPart(part, "too-long", LONGEST, line(typed, part).length());
            }
        }
        for (String part : List.of("street", "municipality")) {
            if (line(typed, part).isEmpty()) {
                return Parsed.wrongPart(part, "address-" + part);
            }
        }
        String country = canadaOnly(question) ? "" : line(typed, "country");
        if (country.isEmpty() || country.equals(CANADA)) {
            return inCanada(question, typed);
        }
        return Countries.has(country)
                ? Parsed.value(
                        kept(
                                typed,
                                line(typed, "municipality"),
                                line(typed, "province"),
                                line(typed, "postal-code"),
                                country))
                : Parsed.wrongPart("country", "choice");
    }

    private Parsed inCanada(Question question, Typed typed) {
        Optional<String> province = Provinces.code(line(typed, "province"));
        if (province.isEmpty()) {
            return Parsed.wrongPart("province", "address-province");
        }
        Optional<String> postal = Provinces.postalCode(line(typed, "postal-code"));
        if (postal.isEmpty()) {
            return Parsed.wrongPart("postal-code", "address-postal-code");
        }
        if (!Provinces.holds(province.get(), postal.get())) {
            return Parsed.wrongPart("postal-code", "address-other-province", postal.get());
        }
        String municipality = line(typed, "municipality");
        Optional<ChoiceList> list = question.setting("municipalities").flatMap(lists::list);
        if (list.isPresent() && province.get().equals("QC")) {
            Optional<ChoiceList.Entry> found = list.get().named(municipality);
            if (found.isEmpty()) {
                String close = list.get().closest(municipality, "fr");
                return close.isEmpty()
                        ? Parsed.wrongPart("municipality", "address-unknown-municipality")
                        : Parsed.wrongPart("municipality", "address-close-municipality", close);
            }
            municipality = found.get().name().in("fr");
        }
        return Parsed.value(kept(typed, municipality, province.get(), postal.get(), CANADA));
    }

    private static Map<String, Object> kept(
            Typed typed, String municipality, String province, String postal, String country) {
        return answer(
                "street", line(typed, "street"),
                "unit", line(typed, "unit"),
                "municipality", municipality,
                "province", province,
                "postal-code", postal,
                "country", country);
    }

    @Override
    public List<String> show(Question question, Object answer, Asking asking, Words w) {
        List<String> lines = new ArrayList<>();
        String unit = field(answer, "unit");
        lines.add(field(answer, "street") + (unit.isEmpty() ? "" : ", " + unit));
        String country = field(answer, "country");
        String province = field(answer, "province");
        String postal = field(answer, "postal-code");
        if (country.equals(CANADA)) {
            String place = field(answer, "municipality");
            lines.add(place + " (" + Provinces.name(province, w.lang()) + ") \u00A0" + postal);
            return lines;
        }
        lines.add((field(answer, "municipality") + " " + province).strip());
        if (!postal.isEmpty()) {
            lines.add(postal);
        }
        lines.add(Countries.name(country, w.lang()));
        return lines;
    }

    @Override
    public Object ruleValue(Question question, Object answer) {
        return answer(
                "street", field(answer, "street"),
                "unit", field(answer, "unit"),
                "municipality", field(answer, "municipality"),
                "province", field(answer, "province"),
                "postal_code", field(answer, "postal-code"),
                "country", field(answer, "country"));
    }

    @Override
    public Map<String, Object> schema(Question question) {
        Map<String, Object> text = Map.of("type", "string");
        return schemaOf(
                Map.of(
                        "street", text,
                        "unit", text,
                        "municipality", text,
                        "province", text,
                        "postal-code", text,
                        "country", Map.of("type", "string", "pattern", "^[A-Z]{2}$")),
                "street",
                "municipality",
                "country");
    }
}
