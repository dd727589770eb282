package org.leaven.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.view.paging.FilterView;
import org.leaven.page.view.paging.PaginationView;

/** A page of the site; each kind has the template of the same name. */
public sealed interface Page {
  PageFrame frame();

  /** The author's text on it. */
  BodyView body();

  /** Whether it holds a later part of a list that begins on another page. */
  default boolean isLaterPart() {
    return false;
  }

  /** The template's name without its extension; also the JBake document type. */
  String template();

  /**
   * The front page.
   *
   * @param leadHtml the first paragraph of the author's text; may be empty
   * @param body the rest of it
   * @param names of a few examples; may be empty
   * @param examples entries that a reader may look for
   * @param chosen the topic whose lists are shown; nothing where each topic has a card
   */
  record Home(
      PageFrame frame,
      String leadHtml,
      BodyView body,
      String names,
      List<EntryLink> examples,
      List<TopicCard> topics,
      @Nullable TopicLink chosen)
      implements Page {
    @Override
    public String template() {
      return "home";
    }
  }

  /**
   * The first entries of a list.
   *
   * @param caption worded: {@code Best for lower back pain}
   * @param entries how many the whole list has
   * @param href to the whole list
   */
  record ShortList(
      VerdictMark mark, String caption, int entries, String href, List<ShortList.Row> rows) {

    /**
     * An entry.
     *
     * @param standing all its verdicts for the topic, which are shown where there are several
     * @param condition what the only verdict depends on; may be empty
     * @param lineHtml a line about it; empty where there is a condition
     */
    public record Row(EntryLink entry, Standing standing, String condition, String lineHtml) {}
  }

  /**
   * A topic on the front page.
   *
   * @param counts how many entries each verdict has
   * @param lists the beginnings of its lists, where it is shown or a button shows it; else none
   * @param elsewhere what only other topics list, with a negative verdict, where lists are shown
   */
  record TopicCard(
      TopicLink topic,
      String summaryHtml,
      List<Count> counts,
      List<ShortList> lists,
      List<Elsewhere> elsewhere) {}

  /**
   * Entries with a negative verdict for another topic that the shown topic does not list.
   *
   * @param caption the verdict and the other topic; {@code href} leads to their table
   * @param hasMore whether the table has more of them
   */
  record Elsewhere(String caption, String href, List<EntryLink> entries, boolean hasMore) {}

  /** How many entries of a topic have a verdict; {@code href} leads to their table. */
  record Count(VerdictMark mark, int entries, String href) {}

  /**
   * A topic with its verdict tables.
   *
   * @param switches links to all topics that give verdicts, where they are few; else none
   * @param otherTopics the other topics that give verdicts
   */
  record TopicPage(
      PageFrame frame,
      BodyView body,
      TopicLink topic,
      List<String> aliases,
      String summaryHtml,
      List<VerdictTable> tables,
      List<FacetBarChart> shared,
      List<PageLink> switches,
      List<TopicLink> otherTopics,
      List<TopicLink> narrower,
      @Nullable TopicLink broader,
      List<SourceLink.Use> sources,
      List<PageLink> mentions,
      @Nullable ReviewView reviewed)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return tables.size() == 1 && tables.get(0).isLaterPart();
    }

    @Override
    public String template() {
      return "topic";
    }
  }

  /**
   * The comparison of all listed entries for all topics.
   *
   * @param parts which part of a long matrix it is
   */
  record Compare(PageFrame frame, BodyView body, ComparisonMatrix matrix, PaginationView parts)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return parts.isLater();
    }

    @Override
    public String template() {
      return "compare";
    }
  }

  /**
   * An entry.
   *
   * @param standings one a topic that gives verdicts; none for a withdrawn entry
   * @param withdrawn that it is no longer held; else nothing
   * @param isDraft whether it is only shown while it is written
   * @param media pictures and videos, the first one shown in lists, too
   * @param sources what the page rests on
   * @param mentions pages that name this entry in their text
   * @param links to pages of other sites
   * @param positiveLists the lists with a positive verdict, where every verdict of this entry is
   *     negative; none where it is on many lists
   * @param reviewed who looked at it last, if the author says
   * @param reviewBy an ISO date; may be empty
   * @param reviewByText the same, worded
   * @param list the list that the neighbours stand in, in words; empty where there are none
   * @param previous the entry before this one in that list
   * @param next the entry after this one in that list
   */
  record EntryPage(
      PageFrame frame,
      BodyView body,
      EntryLink entry,
      String summaryHtml,
      List<String> aliases,
      List<Standing> standings,
      EntryAnswers answers,
      TopicDifference difference,
      EntryPage.@Nullable WithdrawalView withdrawn,
      boolean isDraft,
      List<StepView> steps,
      List<String> adaptationsHtml,
      List<MediumView> media,
      List<FacetView> facets,
      List<FieldView> fields,
      List<RelationGroup> relations,
      List<PageLink> mentions,
      List<SourceLink.Use> sources,
      List<PageLink> links,
      List<PageLink> positiveLists,
      @Nullable ReviewView reviewed,
      String reviewBy,
      String reviewByText,
      String list,
      @Nullable EntryLink previous,
      @Nullable EntryLink next)
      implements Page {
    /**
     * That it is no longer held.
     *
     * @param on an ISO date
     * @param onText the same, worded
     * @param instead entries to read in its place
     */
    public record WithdrawalView(
        String on, String onText, String whyHtml, List<EntryLink> instead) {}

    /** Its values in fields that stand above the details. */
    public List<FieldView> visibleFields() {
      return fields.stream().filter(FieldView::isVisible).toList();
    }

    /** Its values in the other fields. */
    public List<FieldView> otherFields() {
      return fields.stream().filter(field -> !field.isVisible()).toList();
    }

    @Override
    public String template() {
      return "entry";
    }
  }

  /**
   * All entries of a folder. A long list is split into parts; it has no filters, which the search
   * page has.
   *
   * @param saysVerdicts whether the list shows verdicts, or names alone because entries have so
   *     many
   * @param columns the fields that a reader can sort by; none in a long list
   * @param parts which part of a long list it is
   */
  record Entries(
      PageFrame frame,
      BodyView body,
      List<Item> items,
      boolean saysVerdicts,
      List<FilterView> filters,
      List<FieldView.Column> columns,
      PaginationView parts)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return parts.isLater();
    }

    @Override
    public String template() {
      return "entries";
    }

    /**
     * One entry in the list.
     *
     * @param choices the choices of the filters that match it, with spaces between
     */
    public record Item(
        EntryLink entry,
        String summaryHtml,
        List<Standing> standings,
        List<FieldView> fields,
        String choices) {}
  }

  /** The terms of a facet, with the entries that have each. */
  record FacetPage(PageFrame frame, BodyView body, String facet, List<Section> sections)
      implements Page {
    @Override
    public String template() {
      return "facet";
    }

    /**
     * A term.
     *
     * @param wider wider terms, from the narrowest
     */
    public record Section(
        String term, String label, List<PageLink> wider, List<TermPage.Carrier> items) {}
  }

  /**
   * The entries that have a term of a facet, where each term has a page.
   *
   * @param wider wider terms, from the narrowest
   * @param parts which part of a long list it is
   */
  record TermPage(
      PageFrame frame,
      BodyView body,
      String facet,
      String term,
      List<PageLink> wider,
      List<Carrier> items,
      PaginationView parts)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return parts.isLater();
    }

    @Override
    public String template() {
      return "term";
    }

    /** One entry, and how it stands under each topic; in a long list only the entry. */
    public record Carrier(EntryLink entry, List<Standing> standings) {}
  }

  /**
   * The sources and what rests on them.
   *
   * @param parts which part of a long list of statements it is
   */
  record Sources(PageFrame frame, BodyView body, List<SourceView> sources, PaginationView parts)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return parts.isLater();
    }

    @Override
    public String template() {
      return "sources";
    }
  }

  /**
   * The search; without a script the whole alphabetical index, or links to its parts.
   *
   * @param jump links to the first line of each initial
   * @param letters the index; none when it is long
   * @param parts of a long index
   */
  record Search(
      PageFrame frame,
      BodyView body,
      List<PageLink> jump,
      List<IndexLetter> letters,
      PaginationView parts,
      List<FilterView> filters)
      implements Page {
    @Override
    public String template() {
      return "search";
    }
  }

  /** A part of a long alphabetical index. */
  record IndexPart(PageFrame frame, BodyView body, List<IndexLetter> letters, PaginationView parts)
      implements Page {
    @Override
    public boolean isLaterPart() {
      return true;
    }

    @Override
    public String template() {
      return "letters";
    }
  }

  /**
   * The reader's selection of entries, in the reader's order; a script fills it in.
   *
   * @param offers entries without a negative verdict, by topic
   * @param lists the lists from which entries are chosen
   */
  record Routine(PageFrame frame, BodyView body, List<Offers> offers, List<PageLink> lists)
      implements Page {
    @Override
    public String template() {
      return "routine";
    }

    /** What is offered of a topic; an entry of several topics is offered with the first. */
    public record Offers(TopicLink topic, List<TermPage.Carrier> entries) {}
  }

  /** The terms that readers may not know, with what they mean. */
  record Glossary(PageFrame frame, BodyView body, List<Meaning> meanings) implements Page {
    @Override
    public String template() {
      return "glossary";
    }

    /** A term; {@code mentions} are the pages that use it in their text. */
    public record Meaning(String id, String term, String html, List<PageLink> mentions) {}
  }

  /** A page of the author's own. */
  record Article(
      PageFrame frame,
      BodyView body,
      List<PageLink> mentions,
      @Nullable ReviewView reviewed,
      String template)
      implements Page {}

  /**
   * What stands at an address that a page had before: it leads to the page.
   *
   * @param to the page's address, relative to this one
   */
  record Redirect(PageFrame frame, PageLink to) implements Page {
    @Override
    public BodyView body() {
      return BodyView.EMPTY;
    }

    @Override
    public String template() {
      return "redirect";
    }
  }

  /**
   * The page that a host shows for an address that does not exist, at any depth.
   *
   * @param top the path that its links start with; empty when the address of the site is unknown
   */
  record NotFound(PageFrame frame, BodyView body, String top) implements Page {
    @Override
    public String template() {
      return "notfound";
    }
  }
}
