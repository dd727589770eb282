#!/bin/bash
# Writes what a pull request changes for the reader into the summary of the run and into one comment of the pull
# request, which later runs replace. A pull request from a fork may not write comments; its summary has the same text.
# Needs SOURCE, BASE, NUMBER, BUILT, and what GitHub sets for every step.
set -euo pipefail

leaven=$GITHUB_ACTION_PATH/bin/leaven
old=$RUNNER_TEMP/leaven-base
marker='<!-- leaven: what this pull request changes -->'
fence='````' # longer than any that a text of the site is likely to hold

# At most this many lines of each list: GitHub refuses a comment of more than 65,536 characters.
first_lines() {
  awk -v most="$1" 'NR <= most { print substr($0, 1, 300) } END { if (NR > most) print "… and " NR - most " more lines" }'
}

changes() {
  git fetch --quiet --depth=1 origin "$BASE"
  rm -rf "$old"
  git worktree add --quiet --force --detach "$old" "$BASE"
  if [ ! -f "$old/$SOURCE/content/kb.yaml" ]; then
    echo 'There is no earlier knowledge base to compare with.'
    return
  fi
  "$leaven" diff "$old/$SOURCE" "$SOURCE" 2>&1 || true
}

{
  echo "$marker"
  echo '### What changes for the reader'
  echo "$fence"
  changes | first_lines 120
  echo "$fence"
  echo '### Problems'
  echo "$fence"
  { "$leaven" check --source "$SOURCE" 2>&1 || true; } | first_lines 60
  echo "$fence"
  if [ "$BUILT" = success ]; then
    echo "The built site is an artifact of [this run]($GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID)."
  else
    echo 'The site was not built.'
  fi
} >"$RUNNER_TEMP/leaven-comment.md"
git worktree remove --force "$old" 2>/dev/null || true
cat "$RUNNER_TEMP/leaven-comment.md" >>"$GITHUB_STEP_SUMMARY"

address=repos/$GITHUB_REPOSITORY/issues
id=$(gh api --paginate "$address/$NUMBER/comments" \
  --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1) || id=
if [ -n "$id" ]; then
  written=$address/comments/$id method=PATCH
else
  written=$address/$NUMBER/comments method=POST
fi
gh api --silent --method "$method" "$written" --field "body=@$RUNNER_TEMP/leaven-comment.md" ||
  echo '::notice::The comment could not be written (a pull request from a fork may not); the summary of this run has its text.'
