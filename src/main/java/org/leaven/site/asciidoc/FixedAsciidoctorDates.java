package org.leaven.site.asciidoc;

import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DisabledListDelimiterHandler;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jspecify.annotations.Nullable;
import org.leaven.site.settings.SiteSettings;

/**
 * Settings with which Asciidoctor reads no clock: the date and the time that a page may ask it for
 * are the beginning of the day given to the build, and empty without one.
 */
public final class FixedAsciidoctorDates {
  private static final String ATTRIBUTES = "asciidoctor.attributes";

  private FixedAsciidoctorDates() {}

  public static JBakeConfiguration of(SiteSettings settings) {
    DefaultJBakeConfiguration config = settings.config();
    List<String> attributes = new ArrayList<>(config.getAsciidoctorAttributes());
    moments(settings.asOf()).forEach((name, value) -> attributes.add(name + "=" + value));
    if (settings.asOf() == null) {
      attributes.add("reproducible=");
    }
    CompositeConfiguration settled = new CompositeConfiguration();
    settled.addConfiguration(own(attributes));
    settled.addConfiguration(copy(config.getCompositeConfiguration()));
    return new AsciidoctorSettings(settings.root().toFile(), settled);
  }

  /**
   * JBake 2.7.0 gives Asciidoctor the text of a list, brackets and all, for the names of libraries;
   * so that none is ever found.
   */
  private static final class AsciidoctorSettings extends DefaultJBakeConfiguration {
    AsciidoctorSettings(File root, CompositeConfiguration settings) {
      super(root, settings);
    }

    @Override
    public List<String> getAsciidoctorOption(String key) {
      return new CommaList(super.getAsciidoctorOption(key));
    }
  }

  /** A list that is printed as it is written in the settings. */
  private static final class CommaList extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    CommaList(List<String> values) {
      super(values);
    }

    @Override
    public String toString() {
      return String.join(",", this);
    }
  }

  private static BaseConfiguration own(List<String> attributes) {
    BaseConfiguration own = new BaseConfiguration();
    own.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
    own.addProperty(ATTRIBUTES, attributes);
    return own;
  }

  /** Settings write through to those below them, so these must be others. */
  private static BaseConfiguration copy(CompositeConfiguration settings) {
    BaseConfiguration copy = new BaseConfiguration();
    copy.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
    copy.copy(settings);
    return copy;
  }

  /** Asciidoctor's names for the moment of a build, and of a document. */
  private static Map<String, String> moments(@Nullable Instant asOf) {
    String day = asOf == null ? "" : asOf.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String time = day.isEmpty() ? "" : "00:00:00 UTC";
    String year = day.isEmpty() ? "" : day.substring(0, day.indexOf('-'));
    String both = (day + " " + time).strip();
    return Map.of(
        "localdate", day,
        "localtime", time,
        "localdatetime", both,
        "localyear", year,
        "docdate", day,
        "doctime", time,
        "docdatetime", both,
        "docyear", year);
  }
}
