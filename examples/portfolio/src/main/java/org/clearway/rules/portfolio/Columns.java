package org.clearway.rules.portfolio;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of what is written. */
final class Columns {

    /** Which of the two a row is; the folder it is written to. */
    static final String KIND = "kind";

    static final String DECIDED = "decided";
    static final String REJECTED = "rejected";

    /** What was wrong with a row that could not be decided. */
    static final StructType QUARANTINE = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("number", DataTypes.IntegerType)
            .add("at", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("didYouMean", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("row", DataTypes.StringType);

    private static final StructType DECISION = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("id", DataTypes.StringType)
            .add("ruleset", DataTypes.StringType)
            .add("edition", DataTypes.StringType)
            .add("asOf", DataTypes.DateType)
            .add("status", DataTypes.StringType)
            .add("force", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("outcomes", DataTypes.createArrayType(DataTypes.StringType))
            .add("possible", DataTypes.createArrayType(DataTypes.StringType))
            .add("deciding", DataTypes.createArrayType(DataTypes.StringType))
            .add("warnings", DataTypes.createArrayType(DataTypes.StringType))
            .add("crossChecked", DataTypes.BooleanType);

    /** The columns of decisions, in their order. */
    static final List<String> DECISIONS = List.of(DECISION.fieldNames());

    private Columns() {}

    /** All columns of a row as it is written at first; only one half of them is filled. */
    static StructType all(Detail detail) {
        StructType columns = detail == Detail.FULL ? DECISION.add("decision", DataTypes.StringType) : DECISION;
        return columns.add(REJECTED, QUARANTINE).add(KIND, DataTypes.StringType);
    }
}
