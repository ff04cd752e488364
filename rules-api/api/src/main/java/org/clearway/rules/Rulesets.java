package org.clearway.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ids of the rulesets that come with this library, and the artifacts that hold them. Which are installed the engine says. */
public final class Rulesets {

    /** Class of a general device in Great Britain, UK MDR 2002 Part II. */
    public static final String GB_DEVICE_CLASS = "gb-device-class";

    /** Class of a general device in Northern Ireland, Regulation (EU) 2017/745. */
    public static final String NI_DEVICE_CLASS = "ni-device-class";

    /** Category of an in vitro diagnostic device in Great Britain, UK MDR 2002 Part IV. */
    public static final String GB_IVD_CLASS = "gb-ivd-class";

    /** Class of an in vitro diagnostic device in Northern Ireland, Regulation (EU) 2017/746. */
    public static final String NI_IVD_CLASS = "ni-ivd-class";

    /** Class and licence of a device in India. */
    public static final String IN_DEVICE_CLASS = "in-device-class";

    /** Whether software is a medical device in Great Britain. */
    public static final String SOFTWARE_QUALIFICATION = "software-qualification";

    /** IMDRF category of software as a medical device. */
    public static final String SAMD_CATEGORY = "samd-category";

    /** Whether a device may be placed on the market in Great Britain or Northern Ireland, on what legal basis and until when. */
    public static final String GB_MARKET_ACCESS = "gb-market-access";

    /** Duties of post-market surveillance in Great Britain. */
    public static final String GB_POST_MARKET = "gb-post-market";

    /** Which international reliance route an overseas approval would open. */
    public static final String GB_RELIANCE = "gb-reliance";

    /** Which instruments of cooperation with other countries reach a project. */
    public static final String COLLABORATION = "collaboration";

    /** Checks on NHS adoption in England. */
    public static final String NHS_ADOPTION = "nhs-adoption";

    /** AI-governance checks. */
    public static final String AI_GOVERNANCE = "ai-governance";

    private static final Map<String, List<String>> BY_ARTIFACT = Map.of(
            "clearway-rulesets-classification",
            List.of(
                    GB_DEVICE_CLASS,
                    NI_DEVICE_CLASS,
                    GB_IVD_CLASS,
                    NI_IVD_CLASS,
                    IN_DEVICE_CLASS,
                    SOFTWARE_QUALIFICATION,
                    SAMD_CATEGORY),
            "clearway-rulesets-market",
            List.of(GB_MARKET_ACCESS, GB_POST_MARKET),
            "clearway-rulesets-reliance",
            List.of(GB_RELIANCE, COLLABORATION),
            "clearway-rulesets-governance",
            List.of(NHS_ADOPTION, AI_GOVERNANCE));

    private static final Map<String, String> ARTIFACTS = artifacts();

    private Rulesets() {}

    private static Map<String, String> artifacts() {
        Map<String, String> artifacts = new TreeMap<>();
        BY_ARTIFACT.forEach((artifact, ids) -> ids.forEach(id -> artifacts.put(id, artifact)));
        return artifacts;
    }

    /** The ids of all of them, sorted. */
    public static List<String> all() {
        return List.copyOf(ARTIFACTS.keySet());
    }

    /**
     * The artifact of the group {@code org.clearway} that holds a ruleset, such as {@code clearway-rulesets-reliance}.
     *
     * @param ruleset the id of the ruleset
     * @return null where this library has no such ruleset
     */
    public static @Nullable String artifact(String ruleset) {
        return ARTIFACTS.get(ruleset);
    }
}
