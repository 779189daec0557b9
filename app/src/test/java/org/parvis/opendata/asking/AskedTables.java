package org.parvis.opendata.asking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Description;
import org.parvis.opendata.Shape;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;

/** Tables of which tests ask. */
final class AskedTables {
    static final Version TREES =
            table(
                    LocalizedText.of("Arbres de rue", "Street trees"),
                    column("numero", ColumnType.TEXT, "Numéro", "Number"),
                    column(
                            "essence",
                            ColumnType.TEXT,
                            "Essence",
                            "Species",
                            "érable",
                            "pin",
                            "bouleau",
                            "chêne rouge"),
                    column(
                            "arrondissement",
                            ColumnType.TEXT,
                            "Arrondissement où il se trouve",
                            "Borough where it is",
                            "La Haute-Saint-Charles",
                            "Cité-Limoilou",
                            "Charlesbourg",
                            "Saint-Roch"),
                    in(
                            column("diametre", ColumnType.DECIMAL, "Diamètre du tronc", "Diameter"),
                            "cm"),
                    in(column("hauteur", ColumnType.DECIMAL, "Hauteur", "Height"), "mètres"),
                    column(
                            "plante_le",
                            ColumnType.DATE,
                            "Jour de plantation",
                            "Day it was planted"));

    static final Version SPENDING =
            table(
                    LocalizedText.of("Dépenses de la Ville", "Payments of the City"),
                    column("annee", ColumnType.INTEGER, "Année du budget", "Budget year"),
                    column(
                            "poste",
                            ColumnType.TEXT,
                            "Poste de dépense",
                            "Item",
                            "salaires",
                            "contrats",
                            "loyers"),
                    in(column("montant", ColumnType.DECIMAL, "Montant payé", "Amount"), "$"),
                    column("paye_le", ColumnType.DATE, "Jour du paiement", "Day it was paid"),
                    column("recu_le", ColumnType.DATE, "Jour de réception", "Day it came"),
                    column("approuvee", ColumnType.BOOLEAN, "Approuvée", "Approved"),
                    column("fournisseur", ColumnType.TEXT, "Fournisseur", "Supplier"));

    static final Version WORDS =
            table(
                    LocalizedText.of("Mots", "Words"),
                    column("mot", ColumnType.TEXT, "Le mot", "The word"),
                    column("lettre", ColumnType.TEXT, "Première lettre", "Letter", "a", "b"));

    static final Version CHANNELS =
            table(
                    LocalizedText.of("Demandes", "Requests"),
                    column("recue_le", ColumnType.DATE, "Jour de réception", "Day it came"),
                    column("ville", ColumnType.TEXT, "Ville", "City", "Ville du Havre", "Val-Doré"),
                    column("voie", ColumnType.TEXT, "Voie", "Channel", "en ligne", "poste"));

    private AskedTables() {}

    static Version named(String name) {
        return switch (name) {
            case "trees" -> TREES;
            case "spending" -> SPENDING;
            case "words" -> WORDS;
            case "channels" -> CHANNELS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Version table(LocalizedText title, Column... columns) {
        return new Version(
                UUID.nameUUIDFromBytes(title.in("en").getBytes(StandardCharsets.UTF_8)),
                "essai",
                Home.NONE,
                1,
                new Description(
                        title, LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), "", "", ""),
                new TableFile("essai.csv", "UTF-8", "comma", 100, "0".repeat(64), 0, Map.of()),
                List.of(columns),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    /** With those values it is a list. */
    static Column column(
            String name, ColumnType type, String french, String english, String... values) {
        int different = values.length == 0 ? Shape.MANY : values.length;
        Shape shape =
                new Shape(
                        100,
                        100,
                        different,
                        Arrays.stream(values).map(one -> new Shape.Counted(one, 20)).toList(),
                        Map.of(),
                        "",
                        new Shape.Digits(1, 1, Shape.Form.LIKE),
                        List.of());
        return new Column(
                name, type, type, LocalizedText.of(french, english), LocalizedText.EMPTY, shape);
    }

    private static Column in(Column column, String unit) {
        return column.described(column.meaning(), LocalizedText.of(unit, unit));
    }
}
