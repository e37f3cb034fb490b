/**
 * 1024 short words, so that each stands for ten bits: three to five letters, easy to say and to spell. The order is part of
 * every id that was ever made of them: never change, move or remove one.
 */
export const words: readonly string[] = `
acorn actor adapt adobe agate agent agile alder alert alga alley alloy aloe alpha amber amble amid amigo
amino angle ankle anvil apple april apron arbor arch area arena argon aroma arrow ash aside aspen asset
atlas atom attic audio aura auto avoid awake award axis azure bacon badge bagel baker banjo barn basil
basin bath baton bay beam bean beard beech begin belt bike bingo birch bird bison blade blank blend
blimp bliss block bloom blur board boat bold bongo bonus boost bowl box brain brand brass brave bread
brick brief brim brine brisk brook brush bud build bulb bunch bunny bus cabin cacao cake calm camel
cameo canal canoe canon canto cargo carp carry carve cedar cello chain chalk charm chat check chess
chief chili chime chip chive choir chord cider civic civil claim clasp clay clean clear clef clerk cliff
climb cloak cloth cloud clove clown club coach cocoa code coin cold comet comic comma coral cork count
cover cozy crab craft crane crate cream creek crest crew crisp crop crowd cube cumin curl curve cycle
dairy daisy dance dandy dart data date deep delta denim depot depth derby desk diary dice diner disco
dish dolly door dot dough dove drama draw dream dress drift drink drive drop drum duck duet dune eager
eagle early earth easel easy echo edit elbow elder elk elm ember empty enjoy enter entry envoy epic
equal equip essay event exact extra fable fact fair fancy farm fawn feast fence fern ferry fetch fiber
field fifth fifty fig film final finch find first fish five fizz fjord flag flair flake flash flask
fleet flint float flock floor flora flow fluid flute foam focus foil folk font food force forge forum
found fox foyer frame fresh frog front frost fruit fudge full fun fuzzy gala game gamma gauze gecko gem
genre giant gift given glad glass glaze gleam glide globe glory glow glue gnome goal goat golf good
goose grade grand grant grape graph grass gravy great green grid grill grin group grout grove guard
guava guest guide guild gulf gull gust gym habit half halo hand happy hare haste hatch haven hawk hazel
heart hedge helix hello help hen herb heron hill hinge hippo hobby holly home honey hook hope horn horse
hotel hour house hub human humid hush hut icing icon idea ideal igloo image inbox index ink inlet input
iris iron issue item ivory ivy jade jam jar jaunt jazz jeans jelly jetty jewel joint joker joy juice
jumbo jump june jury kale karma kayak keen kelp key khaki kick kind kiosk kite kitty kiwi knack knit
knob koala kudos label lamb lamp lance lane large laser lasso latch latte laugh lava lawn layer leaf
learn lemon lend lens level lever light lilac lily lime limit linen liner lion list llama loaf lobby
local lodge loft logic long loop lotus love loyal lucky lunar lunch lupin lyric macaw magic magma major
mango manor maple march mark marsh mask mason matte mauve maxim maybe maze medal media melon menu merge
merit merry metal meter midst milk mill mimic minor mint minus mixer mocha model modem moist money month
moon moose morse moss motor motto mount movie mural muse music myth nacho nail name navy near nerve new
news next nice night ninja noble nomad nook noon north note novel nudge nylon oak oasis ocean octet ode
offer often okra olive omega onion onyx opal open opera optic orbit orca order organ oryx otter outer
oval oven owl owner oxide ozone page paint palm panda panel pansy paper park party pasta path patio
pause peace pearl pecan pedal penny perch pesto petal phase phone photo piano pick piece pier pilot
pinch pink pipe pivot pixel pizza place plaid plain plan plate play plaza plot pluck plum plus poem
polar polo pond pony pool poppy port post pouch power press pride prime print prior prism prize probe
proof proud prune pulp pulse puma pupil puppy pure purse quail quart quest quick quiet quill quilt quirk
quota quote race radar radio raft rain ramp ranch range rapid ratio ravel raven razor reach ready realm
recap reed reef relay relic remix reply rhino rich ridge right ring rinse ripe river road roast robin
robot rock rocky rodeo roof root rose rotor round route rover royal ruby rugby ruler rumba run rural
safe saga salad salon salsa salt salvo sandy satin sauce sauna scale scarf scene scent scoop scope score
scout scuba seal seat sedan seed self sense sepia serve seven shade shaft shape shark sharp shawl sheep
shelf shell shine shiny ship shirt shoe short show shrub sign silk silly silo siren size skate ski skill
skirt sky sled sleek sleep slick slide slope small smart smile snack snail snow snug soap sock soda sofa
soft soil solar solid solo sonar song sonic sound soup south space spade spark spice spin spoon spot
spray squad stack staff stage stamp stand star start state stay steam step stew stick still stilt stone
stool stop stork story stove straw study style suede sugar suit sum super surf sushi swan sweet swift
swim swing swoop syrup table taco tail talk tally tango tape task taxi tea teach teddy tempo tenor tent
term terra text thank theme thick third three thumb thyme tiara tidal tide tiger tile timer tiny title
toast today tonic topaz topic torch total totem touch tour towel tower town toy track trade trail trait
tray treat trek trend trial tribe trill trio trip trout truck true trunk trust truth tuba tulip tuna
turbo turf turn tutor tweed twig twin twist type ultra uncle union unit unity upper urban usage usual
valid value vase vault venue verb verse vest video view villa vine vinyl viola visit visor vista vital
vivid vixen vocal vogue voice volt vote vowel vroom wafer wagon walk wall waltz wand warm wash watch
water wave wax web wedge week well whale wheat wheel whirl whisk whole wide width wild wing wire wolf
wool word world worth wren yacht yard yarn year yeast yes yeti yodel yoga young youth zebra zen zero
zest zinc zippy zone zoom
`
  .trim()
  .split(/\s+/);
