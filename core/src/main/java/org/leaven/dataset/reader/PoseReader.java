package org.leaven.dataset.reader;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.figure.ArrowAnchor;
import org.leaven.figure.Joint;
import org.leaven.figure.MovementArrow;
import org.leaven.figure.Pose;
import org.leaven.figure.Prop;
import org.leaven.figure.StartPose;
import org.leaven.figure.ViewDirection;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Reads the pose of a drawn figure: the id of a start pose, or a mapping with that and the joints
 * that differ, a prop, an arrow and a view. What is invalid is reported, and then there is no pose.
 */
public final class PoseReader {
  private static final AllowedKeys KEYS =
      AllowedKeys.of("a pose", "joints", "prop", "arrow", "view").requiring("start");
  private static final AllowedKeys ARROW = AllowedKeys.of("an arrow").requiring("part", "way");

  private final NodeReader reader;

  PoseReader(NodeReader reader) {
    this.reader = reader;
  }

  /** Reads the value of {@code pose} alone. */
  public static Checked<Optional<Pose>> read(Node node) {
    Problems problems = new Problems();
    return problems.with(new PoseReader(new NodeReader(problems)).pose(node));
  }

  Optional<Pose> read(MappingFields around) {
    return around.node("pose").flatMap(this::pose);
  }

  private Optional<Pose> pose(Node node) {
    return reader.textOrFields(new NamedNode(node, "\"pose\""), "start", KEYS).flatMap(this::pose);
  }

  private Optional<Pose> pose(MappingFields fields) {
    String start = fields.choice("start", StartPose.ids(), "");
    Map<String, Integer> joints = joints(fields);
    Prop prop =
        fields.node("prop").flatMap(this::prop).flatMap(id -> find(Prop.values(), id)).orElse(null);
    MovementArrow arrow = fields.node("arrow").flatMap(this::arrow).orElse(null);
    String view = fields.choice("view", ViewDirection.ids(), ViewDirection.SIDE.id());
    ViewDirection from = find(ViewDirection.values(), view).orElse(ViewDirection.SIDE);
    return find(StartPose.values(), start).map(found -> new Pose(found, joints, prop, arrow, from));
  }

  /** The constant whose id it is; ids are the names of constants in small letters with hyphens. */
  private static <E extends Enum<E>> Optional<E> find(E[] constants, @Nullable String id) {
    return Arrays.stream(constants)
        .filter(own -> own.name().equalsIgnoreCase(String.valueOf(id).replace('-', '_')))
        .findFirst();
  }

  private Map<String, Integer> joints(MappingFields fields) {
    Map<String, Integer> joints = new TreeMap<>();
    List<Node.Member> members =
        fields.node("joints").flatMap(node -> reader.members(node, "\"joints\"")).orElse(List.of());
    for (Node.Member member : members) {
      Optional<Joint> joint = Joint.named(member.key());
      if (joint.isEmpty()) {
        String what = "unknown joint \"" + member.key() + '"';
        reader.problems().add(member.keyAt(), ProblemCode.UNKNOWN_JOINT, what, cure(member.key()));
      } else {
        angle(member, joint.get()).ifPresent(angle -> joints.putIfAbsent(member.key(), angle));
      }
    }
    return joints;
  }

  private static String cure(String name) {
    String alone = name.substring(name.indexOf('-') + 1);
    return Joint.named(alone).filter(joint -> !joint.isPaired()).isPresent()
        ? "the body has one; write \"" + alone + '"'
        : NearestName.cure(name, Joint.names());
  }

  private Optional<Integer> angle(Node.Member member, Joint joint) {
    String range = "write a whole number from " + joint.least() + " to " + joint.most();
    if (!(member.value() instanceof Node.Numeral number)) {
      reader.wrongType(member.value(), NodeReader.quoted(member.key()), "a number of degrees");
      return Optional.empty();
    }
    BigDecimal degrees = degrees(number.digits());
    boolean fits =
        degrees.stripTrailingZeros().scale() <= 0
            && degrees.compareTo(BigDecimal.valueOf(joint.least())) >= 0
            && degrees.compareTo(BigDecimal.valueOf(joint.most())) <= 0;
    if (fits) {
      return Optional.of(degrees.intValue());
    }
    String what = NodeReader.quoted(member.key()) + " cannot be " + number.digits() + " degrees";
    reader.problems().add(number.at(), ProblemCode.IMPOSSIBLE_ANGLE, what, range);
    return Optional.empty();
  }

  /** A number; one that cannot be read is larger than every angle. */
  private static BigDecimal degrees(String digits) {
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException e) {
      return BigDecimal.valueOf(Long.MAX_VALUE);
    }
  }

  private Optional<String> prop(Node node) {
    if (node instanceof Node.Sequence sequence && sequence.items().size() > 1) {
      String what = sequence.items().size() + " props in one pose";
      String cure = "keep one: a figure shows one thing, and the text says the rest";
      reader.problems().add(node.at(), ProblemCode.TWO_PROPS, what, cure);
      return Optional.empty();
    }
    return reader.choice(node, "prop", Prop.ids());
  }

  private Optional<MovementArrow> arrow(Node node) {
    Optional<MappingFields> fields = reader.fields(node, "\"arrow\"", ARROW);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    String part = fields.get().choice("part", ArrowAnchor.ids(), "");
    String way = fields.get().choice("way", MovementArrow.Way.ids(), "");
    return find(ArrowAnchor.values(), part)
        .flatMap(
            found -> find(MovementArrow.Way.values(), way).map(to -> new MovementArrow(found, to)));
  }
}
