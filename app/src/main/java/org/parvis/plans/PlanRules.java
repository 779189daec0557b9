package org.parvis.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * What the government asks of plans: data of the pack, because the law lets a minister change their
 * content, form and interval (G-1.03, s. 12.8).
 *
 * @param centralOffice the body that receives plans
 * @param excellenceCentre the body that helps others
 * @param reviseEvery months after which a published plan is to be revised
 * @param mandatory codes of targets that every plan has
 * @param required what must be there before a plan is approved
 * @param remindBefore how many days before a call for data is due it is told again
 */
public record PlanRules(
        String centralOffice,
        String excellenceCentre,
        int reviseEvery,
        List<String> mandatory,
        Set<String> required,
        List<Integer> remindBefore,
        LocalizedText source,
        Said said,
        List<Block> blocks) {

    static final Set<String> PARTS =
            Set.of(
                    "vision",
                    "baseline",
                    "values",
                    "owner",
                    "cost",
                    "benefit",
                    "risks",
                    "initiative");
    static final PlanRules NONE =
            new PlanRules(
                    "",
                    "",
                    12,
                    List.of(),
                    Set.of(),
                    List.of(),
                    LocalizedText.EMPTY,
                    Said.NONE,
                    List.of());

    /**
     * What pages say of plans, where the pack has words for it.
     *
     * @param centre the name of the excellence centre, when it is not that of its body
     * @param note what whoever reads the plans must know first
     */
    public record Said(LocalizedText centre, LocalizedText note) {
        static final Said NONE = new Said(LocalizedText.EMPTY, LocalizedText.EMPTY);

        private static Said read(YamlFile file) {
            return new Said(words(file, "excellence-centre-name"), words(file, "note"));
        }

        private static LocalizedText words(YamlFile file, String key) {
            return file.has(key) ? file.words(key) : LocalizedText.EMPTY;
        }
    }

    /** A kind of thing that bodies build, named once for all so that it is recognised. */
    public record Block(String code, LocalizedText name) {}

    public Optional<Block> block(String code) {
        return blocks.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static Outcome<PlanRules> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(
                    Set.of(
                            "central-office",
                            "excellence-centre",
                            "excellence-centre-name",
                            "note",
                            "revise-every-months",
                            "mandatory",
                            "required",
                            "remind-before-days",
                            "source",
                            "blocks"));
            Set<String> required = Set.copyOf(file.texts("required"));
            for (String part : required) {
                if (!PARTS.contains(part)) {
                    throw file.notAmong("required", part, PARTS);
                }
            }
            return Outcome.ok(
                    new PlanRules(
                            file.naming(PackThing.BODY, "central-office"),
                            file.naming(PackThing.BODY, "excellence-centre"),
                            file.as("revise-every-months", PlanRules::months),
                            file.namingAll(PackThing.TARGET, "mandatory"),
                            required,
                            days(file),
                            file.words("source"),
                            Said.read(file),
                            file.maps("blocks").stream().map(PlanRules::block).toList()));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static int months(String text) {
        return within(text, 120);
    }

    private static List<Integer> days(YamlFile file) {
        List<Integer> days = new ArrayList<>();
        for (String text : file.texts("remind-before-days")) {
            try {
                days.add(within(text, 365));
            } catch (IllegalArgumentException e) {
                throw file.refuse("platform.file.badValue", "remind-before-days");
            }
        }
        return List.copyOf(days);
    }

    private static int within(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Block block(YamlFile node) {
        node.only(Set.of("code", "name"));
        return new Block(node.text("code"), node.words("name"));
    }

    /** What a plan still lacks before its head may approve it; places are points of the plan. */
    List<Problem> missing(Plan plan) {
        var missing = new ArrayList<Problem>();
        if (required.contains("vision") && plan.vision().isBlank()) {
            missing.add(Problem.at(Change.VISION, "plans.missing.vision"));
        }
        for (String code : mandatory) {
            if (plan.target(code).isEmpty()) {
                missing.add(Problem.at(Change.TARGET + code, "plans.missing.mandatory"));
            }
        }
        plan.targets().forEach(one -> missing(plan, one, missing));
        if (required.contains("initiative") && plan.initiatives().isEmpty()) {
            missing.add(Problem.at("initiatives", "plans.missing.initiative"));
        }
        plan.initiatives().forEach(one -> missing(one, missing));
        return missing;
    }

    private void missing(Plan plan, Target one, List<Problem> missing) {
        String at = Change.TARGET + one.code();
        if (required.contains("baseline") && one.baseline() == null) {
            missing.add(Problem.at(at, "plans.missing.baseline"));
        }
        if (required.contains("values") && one.values().size() <= plan.to() - plan.from()) {
            missing.add(Problem.at(at, "plans.missing.values"));
        }
    }

    private void missing(Initiative one, List<Problem> missing) {
        String at = Change.INITIATIVE + one.code();
        if (required.contains("owner") && one.owner().isEmpty()) {
            missing.add(Problem.at(at, "plans.missing.owner"));
        }
        if (required.contains("cost") && one.cost() == 0 && one.partOf() == null) {
            missing.add(Problem.at(at, "plans.missing.cost"));
        }
        if (required.contains("benefit") && one.benefit().isEmpty()) {
            missing.add(Problem.at(at, "plans.missing.benefit"));
        }
        if (required.contains("risks") && one.risks().isEmpty()) {
            missing.add(Problem.at(at, "plans.missing.risks"));
        }
    }
}
